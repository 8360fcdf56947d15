import * as z from 'zod/v4';
import type { MessageElement } from '../types';
import { elementContents } from './elements';
import { STRICTNESS, issueAt } from './issues';

/** Checks a MsgBody, and refuses it with the code that Tencent has for the mistake. */
export const messageBody = z.unknown().transform((value, context): MessageElement[] => {
	const read = readMessageBody(value);
	if (Array.isArray(read)) return read;
	context.addIssue({
		code: 'custom',
		message: read.detail,
		params: { errorCode: read.errorCode },
	});
	return z.NEVER;
});

interface Problem {
	errorCode: number;
	detail: string;
}

const elementShape = z.strictObject({
	MsgType: z.string(),
	MsgContent: z.record(z.string(), z.unknown()),
});

const readMessageBody = (value: unknown): MessageElement[] | Problem => {
	if (value === undefined) return { errorCode: 90002, detail: 'MsgBody is missing' };
	if (!Array.isArray(value)) return { errorCode: 90007, detail: `MsgBody is ${typeof value}` };
	if (value.length === 0) return { errorCode: 90002, detail: 'MsgBody is empty' };
	const elements: MessageElement[] = [];
	for (const [index, entry] of value.entries()) {
		const element = readElement(entry, `MsgBody[${index}]`);
		if ('errorCode' in element) return element;
		elements.push(element);
	}
	const customElements = elements.filter(({ MsgType }) => MsgType === 'TIMCustomElem');
	if (customElements.length > 1)
		return { errorCode: 90010, detail: 'a message holds at most one TIMCustomElem' };
	return elements;
};

const readElement = (entry: unknown, place: string): MessageElement | Problem => {
	const shape = elementShape.safeParse(entry);
	if (!shape.success) {
		const isUnknownField = shape.error.issues[0]?.code === 'unrecognized_keys';
		return {
			errorCode: isUnknownField ? 90010 : 90002,
			detail: issueAt(shape.error, place).detail,
		};
	}
	const contents = elementContents[shape.data.MsgType];
	if (contents === undefined)
		return {
			errorCode: 90010,
			detail: `${place}.MsgType ${shape.data.MsgType} is unknown ${STRICTNESS}`,
		};
	const checked = contents.safeParse(shape.data.MsgContent);
	if (checked.success) return shape.data;
	return { errorCode: 90010, detail: issueAt(checked.error, `${place}.MsgContent`).detail };
};
