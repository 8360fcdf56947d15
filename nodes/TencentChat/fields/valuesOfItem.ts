import type { IDataObject } from 'n8n-workflow';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';

/** What names a message in the form, by parameter, and the item's field that holds the same. */
export const itemFields: ReadonlyMap<string, string> = new Map([
	['fromAccount', 'From_Account'],
	['toAccount', 'To_Account'],
	['msgKey', 'MsgKey'],
	['groupId', 'GroupId'],
	['msgSeq', 'MsgSeq'],
	['msgSeqs', 'MsgSeq'],
]);

/** The choice of Message Source that takes it from there. */
export const previousNode = 'previousNode';

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
	options.topicId === undefined || options.topicId === null || options.topicId === ''
		? { ...options, topicId: TopicId }
		: options;

/**
 * The field that an expression such as `={{ $json.key }}` hands on as it is; nothing for all other
 * expressions.
 */
export const plainReference = (expression: unknown): string | undefined =>
	typeof expression === 'string'
		? /^=\{\{\s*\$json\.([A-Za-z]\w*)\s*\}\}$/.exec(expression)?.[1]
		: undefined;

/** An item's own field, where it is a plain value. n8n's evaluator gives just the same for it. */
export function plainValue(json: object, field: string): string | number | boolean | undefined {
	const value: unknown = Object.getOwnPropertyDescriptor(json, field)?.value;
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
		? value
		: undefined;
}
