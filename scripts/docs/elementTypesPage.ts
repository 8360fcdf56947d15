import type { ElementType } from '../../nodes/shared/elements/elementTypes';
import { elementTypes } from '../../nodes/shared/elements/elementTypes';
import { elementToWire } from '../../nodes/shared/elements/toWire';
import type { WireField } from '../../nodes/shared/elements/wireField';
import { code, generatedFrom, json, page, sentences, table } from './markdown';

export const elementTypesPage = (): string =>
	page([
		generatedFrom('`nodes/shared/elements/elementTypes.ts`'),
		'# Message element types',
		`A message body is a list of elements. The form of the node has these ${elementTypes.length} types. With Message Body Input set to JSON, element types and fields that are not listed here are sent as they are.`,
		table(
			['Shown as', 'MsgType', 'What it is'],
			elementTypes.map(({ label, msgType, description }) => [
				`[${label}](#${label.toLowerCase()})`,
				code(msgType),
				description,
			]),
		),
		...elementTypes.flatMap(sectionOf),
		'Source: [Message Formats](https://trtc.io/document/33527).',
	]);

const sectionOf = (type: ElementType) => [
	`## ${type.label}`,
	sentences(
		`${code(type.msgType)}: ${type.description}`,
		...Object.entries(type.constants ?? {}).map(
			([wire, value]) => `The node fills in ${code(wire)}, which is always ${value}`,
		),
	),
	table(['Field', 'On the wire', 'Holds', 'Required', 'Description'], rowsOf(type.fields, '', '')),
	json(elementToWire({ msgType: type.msgType, ...sampleOf(type.fields) })),
];

const rowsOf = (fields: readonly WireField[], shownAbove: string, wireAbove: string): string[][] =>
	fields.flatMap((field) => [
		[
			`${shownAbove}${field.label}`,
			code(`${wireAbove}${field.wire}`),
			holds(field),
			field.required ? (field.workedOut === undefined ? 'yes' : 'worked out') : 'no',
			field.description,
		],
		...rowsOf(field.fields ?? [], `${field.groupLabel ?? ''} › `, `${field.wire}[].`),
	]);

const holds = ({ kind, choices = [], maxGroups }: WireField): string => {
	if (kind !== 'choice' && kind !== 'choices') return kinds[kind](maxGroups);
	return choices.map(({ value, label }) => `${code(value)} ${label}`).join(', ');
};

const kinds: Record<
	Exclude<WireField['kind'], 'choice' | 'choices'>,
	(maxGroups?: number) => string
> = {
	text: () => 'text',
	longText: () => 'text',
	payload: () => 'text, or an object that is sent as JSON',
	integer: () => 'whole number',
	decimal: () => 'number',
	flag: () => 'yes or no, sent as 1 or 0',
	lines: () => 'list of texts, one a line',
	objects: () => 'list of objects, as JSON',
	groups: (maxGroups) =>
		maxGroups === undefined ? 'list of groups' : `list of 1 to ${maxGroups} groups`,
};

/** The form filled in with its own placeholders: what the page shows goes through the real mapping. */
const sampleOf = (fields: readonly WireField[]): Record<string, unknown> =>
	Object.fromEntries(
		fields
			.filter(({ name }) => name !== 'jsonMsgKey')
			.map((field) => [field.name, sampleValue(field)]),
	);

const sampleValue = ({ kind, fields = [], initial, placeholder = '' }: WireField): unknown => {
	if (kind === 'groups') return { groups: [sampleOf(fields)] };
	return initial ?? placeholder.replace(/^e\.g\. /, '');
};
