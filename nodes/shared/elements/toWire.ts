import { elementTypeOf } from './elementTypes';
import { fieldsToWire } from './wireFieldValues';

/** A message element as the API takes it. */
export type WireElement = { MsgType: string; MsgContent: Record<string, unknown> };

/**
 * Maps one element of the form to the wire. Only what was set travels; constants are filled in.
 * Says nothing about right or wrong: the schema of the message body does.
 *
 * @param values the element's values by their stored names, with `msgType`
 */
export function elementToWire(values: Readonly<Record<string, unknown>>): WireElement {
	const msgType = typeof values.msgType === 'string' ? values.msgType : '';
	const type = elementTypeOf(msgType);
	return {
		MsgType: msgType,
		MsgContent: { ...fieldsToWire(type?.fields ?? [], values), ...type?.constants },
	};
}

/** A message body of one text element. */
export const textToWire = (text: string): WireElement[] => [
	{ MsgType: 'TIMTextElem', MsgContent: { Text: text } },
];
