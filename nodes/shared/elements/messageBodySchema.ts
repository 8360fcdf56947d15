import { z } from 'zod/v4';
import type { ElementField, ElementType } from './elementTypes';
import { elementTypeOf, elementTypes } from './elementTypes';

/**
 * The schema of MsgBody: an array of elements. The fields of known element types are checked
 * against the table; unknown types and unknown fields pass untouched.
 *
 * Messages complete the sentence "<field> …", so that a form can put its own name in front.
 *
 * Source: "Message Formats", https://trtc.io/document/33527
 */
export const messageBodySchema = z
	.array(
		z.looseObject(
			{
				MsgType: z.string('must be a text').min(1, 'must not be empty'),
				MsgContent: z.record(z.string(), z.unknown(), 'must be an object'),
			},
			'must be an object with MsgType and MsgContent',
		),
		'must be an array of message elements',
	)
	.min(1, 'must hold at least one element')
	.check(({ value: elements, issues }) => {
		elements.forEach((element, index) => {
			const outcome = contentSchemas.get(element.MsgType)?.safeParse(element.MsgContent);
			for (const { message, path } of outcome?.error?.issues ?? []) {
				const place = [index, 'MsgContent', ...path];
				issues.push({ code: 'custom', message, path: place, input: element.MsgContent });
			}
		});
		for (const { msgType, shown, maxPerMessage = Infinity } of elementTypes) {
			const count = elements.filter((element) => element.MsgType === msgType).length;
			if (count <= maxPerMessage) continue;
			const message = `must hold at most ${maxPerMessage} ${shown} element (${msgType}), this one holds ${count}`;
			issues.push({ code: 'custom', message, path: [], input: elements });
		}
	});

export type MessageBody = z.infer<typeof messageBodySchema>;

const contentSchemas = new Map(elementTypes.map((type) => [type.msgType, contentSchema(type)]));

/** The schema of an element's MsgContent. */
function contentSchema(type: ElementType) {
	const constants: Record<string, z.ZodType> = {};
	for (const [wire, value] of Object.entries(type.constants ?? {})) {
		constants[wire] = z.literal(value, `must be ${value}`).optional();
	}
	return fieldsSchema(type.fields, constants);
}

function fieldsSchema(fields: readonly ElementField[], constants: Record<string, z.ZodType> = {}) {
	const shape: Record<string, z.ZodType> = { ...constants };
	for (const field of fields) {
		shape[field.wire] = field.required ? fieldSchema(field) : fieldSchema(field).optional();
	}
	return z.looseObject(shape, 'must be an object');
}

function fieldSchema(field: ElementField): z.ZodType {
	switch (field.kind) {
		case 'text':
		case 'longText':
		case 'payload':
			return z.string(wants('a text'));
		case 'integer':
			return z.number(wants('a whole number')).int('must be a whole number');
		case 'decimal':
			return z.number(wants('a number'));
		case 'choice':
			return oneOf(field.choices ?? []);
		case 'lines':
			return z.array(z.string('must be a text'), wants('a list of texts'));
		case 'objects':
			return z.array(z.looseObject({}, 'must be an object'), wants('a JSON array of objects'));
		case 'groups':
			return z
				.array(fieldsSchema(field.fields ?? []), wants('a list'))
				.min(1, 'must hold at least one entry')
				.max(field.maxGroups ?? Infinity, `must hold at most ${field.maxGroups} entries`);
	}
}

function oneOf(choices: ReadonlyArray<{ value: number; shown: string }>) {
	const known = choices.map(({ value, shown }) => `${value} (${shown})`).join(', ');
	return z
		.number(wants('a number'))
		.refine((value) => choices.some((choice) => choice.value === value), `must be one of ${known}`);
}

/** Tells a missing value from a wrong one. */
function wants(what: string) {
	return {
		error: (issue: { input?: unknown }) =>
			issue.input === undefined ? 'is required' : `must be ${what}`,
	};
}

/**
 * The name a person knows for a place in MsgBody, such as "Element 2 (Image) › Image File 1 › URL".
 *
 * @param path where in MsgBody, from its root: `[1, 'MsgContent', 'ImageInfoArray', 0, 'URL']`
 */
export function shownPlace(body: unknown, path: readonly PropertyKey[]): string {
	const [index, , ...inside] = path;
	if (typeof index !== 'number') return '';
	const type = elementTypeOf(msgTypeAt(body, index));
	const names = [
		type === undefined ? `Element ${index + 1}` : `Element ${index + 1} (${type.shown})`,
	];
	let fields: readonly ElementField[] = type?.fields ?? [];
	let field: ElementField | undefined;
	for (const step of inside) {
		if (typeof step === 'number') {
			names[names.length - 1] = `${field?.groupShown ?? 'Entry'} ${step + 1}`;
			fields = field?.fields ?? [];
		} else {
			field = fields.find((candidate) => candidate.wire === step);
			names.push(field?.shown ?? String(step));
		}
	}
	if (inside.length === 0 && path[1] === 'MsgType') names.push('MsgType');
	if (inside.length === 0 && path[1] === 'MsgContent') names.push('MsgContent');
	return names.join(' › ');
}

const msgTypeAt = (body: unknown, index: number): unknown => {
	const element: unknown = Array.isArray(body) ? body[index] : undefined;
	return typeof element === 'object' && element !== null && 'MsgType' in element
		? element.MsgType
		: undefined;
};
