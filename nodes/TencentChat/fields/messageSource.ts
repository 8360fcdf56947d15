import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { readOptionalText } from './text';

/** What names a message in the form, by parameter, and the item's field that holds the same. */
const itemFields: ReadonlyMap<string, string> = new Map([
	['fromAccount', 'From_Account'],
	['toAccount', 'To_Account'],
	['msgKey', 'MsgKey'],
	['groupId', 'GroupId'],
	['msgSeq', 'MsgSeq'],
	['msgSeqs', 'MsgSeq'],
]);

const previousNode = 'previousNode';

/** Fields that name a message, below the choice to take it from the item as it comes in. */
export function messageSourceFields(fields: readonly INodeProperties[]): INodeProperties[] {
	const taken = [...new Set(fields.map(({ name }) => itemFields.get(name) ?? name))];
	return [
		{
			displayName: 'Message Source',
			name: 'messageSource',
			type: 'options',
			// n8n would demand every field that an expression might show.
			noDataExpression: true,
			default: 'fields',
			description: 'Where it says which message is meant',
			options: [
				{
					name: 'Define Below',
					value: 'fields',
					description: 'Each field by itself, fixed or from an expression',
				},
				{
					name: 'Previous Node',
					value: previousNode,
					description: `The item's ${inWords(taken)}, as the Tencent Chat Trigger, Get Many and Send give them`,
				},
			],
		},
		...fields.map((field) => ({
			...field,
			displayOptions: { show: { messageSource: ['fields'], ...field.displayOptions?.show } },
		})),
	];
}

/** Whether a form takes the message from the item, and for which of its parameters. */
export const isTakenFromItem = (stored: Readonly<Record<string, unknown>>, name: string): boolean =>
	stored.messageSource === previousNode && itemFields.has(name);

/** The item's own value for a parameter of the form, or that it has none. */
export function valueInItem(item: IDataObject, name: string): Result<unknown, string> {
	const field = itemFields.get(name) ?? name;
	const value = item[field];
	return value === undefined || value === null || value === ''
		? failure(`The item has no ${field}. Message Source says to take it from the previous node`)
		: success(value);
}

/** The options with the item's topic, since MsgSeq counts the messages of a topic by themselves. */
export const withTopicOfItem = (
	options: Readonly<Record<string, unknown>>,
	{ TopicId }: IDataObject,
): Readonly<Record<string, unknown>> =>
	readOptionalText(options.topicId) === undefined ? { ...options, topicId: TopicId } : options;

const inWords = (names: readonly string[]): string =>
	`${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
