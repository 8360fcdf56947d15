import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { formOf, formOfCalls } from './fields/form';
import { operations } from './operations';
import type { Operation } from './operations/operation';
import { resources } from './operations/resources';

/** Resources whose operations call Tencent Chat, and so need a credential. */
export const resourcesThatCall: string[] = resources
	.map(({ value }) => value)
	.filter((value) => operations.some((each) => each.resource === value && !('answer' in each)));

/** The node's whole form: the two menus, then each operation's fields. */
export const nodeProperties: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		default: 'oneToOneMessage',
		options: resources
			.map(({ name, value, description }) => ({ name, value, description }))
			.sort((a, b) => a.name.localeCompare(b.name)),
	},
	...resources.map(({ value, defaultOperation }): INodeProperties => ({
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: defaultOperation,
		displayOptions: { show: { resource: [value] } },
		options: operations
			.filter((operation) => operation.resource === value)
			.map((operation) => ({
				name: operation.name,
				value: operation.value,
				action: operation.action,
				description: operation.description,
			}))
			.sort((a, b) => a.name.localeCompare(b.name)),
	})),
	...operations.flatMap((operation) =>
		formOfOperation(operation).map((field) => ({
			...field,
			displayOptions: { ...field.displayOptions, show: shownFor(operation, field.displayOptions) },
		})),
	),
];

/** What calls nothing has no options of calls. */
function formOfOperation(operation: Operation): INodeProperties[] {
	return 'answer' in operation ? formOf(operation.fields) : formOfCalls(operation.fields);
}

/** A field of an operation is shown for that operation alone, under its own conditions. */
function shownFor(operation: Operation, own: IDisplayOptions | undefined) {
	return { resource: [operation.resource], operation: [operation.value], ...own?.show };
}
