import { formOf } from '../../nodes/TencentChat/fields/form';
import { commonOptions } from '../../nodes/TencentChat/fields/options';
import { operations } from '../../nodes/TencentChat/operations';
import type { Operation } from '../../nodes/TencentChat/operations/operation';
import { resources } from '../../nodes/TencentChat/operations/resources';
import { triggerProperties } from '../../nodes/TencentChatTrigger/triggerFields';
import { offlinePushParts } from '../../nodes/shared/apis/offlinePush';
import { formHead, formRows } from './formRows';
import { anchorOf, code, generatedFrom, link, page, sentences, table } from './markdown';

export const operationsPage = (): string =>
	page([
		generatedFrom('the forms of both nodes'),
		'# Operations and fields',
		'Everything that the Tencent Chat node can do, with the fields of each form. Name is what a workflow stores and what an expression or an AI agent fills. n8n has one address of documentation for a node: **Docs** opens this page, whatever the operation; choose yours here.',
		overview(''),
		'"Starts as" is the value when a field or an option is first shown. An option that is not added is not sent.',
		'## Options',
		'These options are there in every operation that calls Tencent Chat.',
		table(formHead, formRows(commonOptions.map(({ form }) => form))),
		'## Offline push',
		'What a recipient who is offline sees. Part of the options of the operations that send.',
		table(
			['Option', 'Field', 'On the wire', 'Description'],
			offlinePushParts.flatMap(({ label, inside, fields }) =>
				fields.map((field) => [
					label,
					field.label,
					code(`OfflinePushInfo.${inside === undefined ? '' : `${inside}.`}${field.wire}`),
					field.description,
				]),
			),
		),
		...resources.flatMap(({ value, name, description }) => [
			`## ${name}`,
			sentences(description),
			...operationsOf(value).flatMap((operation) => sectionOf(operation, name)),
		]),
		'## Tencent Chat Trigger',
		'The form of the other node of this package. All its events: [callbacks](callbacks.md).',
		table(formHead, formRows(triggerProperties)),
	]);

/** All operations in the order of the menus. `toPage` is the way to this page. */
export const overview = (toPage: string): string =>
	table(
		['Resource', 'Operations'],
		resources.map(({ value, name }) => [
			name,
			operationsOf(value)
				.map((operation) => link(operation.name, addressOf(operation, toPage)))
				.join(', '),
		]),
	);

/** Where the page tells of an operation. */
export const addressOf = (operation: Operation, toPage: string): string => {
	const resource = resources.find(({ value }) => value === operation.resource);
	return `${toPage}#${anchorOf(headingOf(operation, resource?.name ?? ''))}`;
};

const operationsOf = (resource: string): readonly Operation[] =>
	operations.filter((operation) => operation.resource === resource);

const headingOf = (operation: Operation, resourceName: string): string =>
	`${resourceName}: ${operation.name}`;

const sectionOf = (operation: Operation, resourceName: string): string[] => [
	`### ${headingOf(operation, resourceName)}`,
	`${sentences(operation.description)} Stored as ${code(operation.resource)} / ${code(operation.value)}.`,
	table(formHead, formRows(formOf(operation.fields))),
];
