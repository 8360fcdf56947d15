import { z } from 'zod/v4';
import { maxMessageBytes, maxMsgKeyLength, maxUint32, maxUserIdBytes, inWords } from './limits';

/** Schemas that many APIs share: of what every answer holds, and of values in requests. */

/** The ActionStatus of a success. Some APIs, such as `setnospeaking`, leave it out; null is no other. */
export const successStatus = (...statuses: readonly [string, ...string[]]) =>
	z
		.unknown()
		.transform((status) => status ?? 'OK')
		.pipe(z.literal(statuses));

/** What every answer holds that says success. Fields that are not listed pass untouched. */
export const commonReply = z.looseObject({
	ActionStatus: successStatus('OK'),
	// Not coerced: a null or empty code would become 0, and so a success.
	ErrorCode: z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)]),
	// Whatever else it is, it says nothing.
	ErrorInfo: z.string().catch(''),
});

/** What every answer holds, whatever it says. */
export const anyReply = commonReply.extend({ ActionStatus: z.unknown() });

export type CommonReply = z.infer<typeof commonReply>;

// Messages about a request complete the sentence "<field> …", so that a form can put its own name in front.

/** Tells a missing value from a wrong one. */
export const wants = (what: string) => ({
	error: (issue: { input?: unknown }) =>
		issue.input === undefined || issue.input === null ? 'is required' : `must be ${what}`,
});

/** A text with a bound in bytes of UTF-8. */
export const textSchema = (maxBytes = Infinity) =>
	z.string(wants('a text')).refine((text) => Buffer.byteLength(text) <= maxBytes, {
		error: `must have at most ${inWords(maxBytes)} bytes`,
	});

export const wholeNumberSchema = (min = -Infinity, max = Infinity) =>
	z
		.number(wants('a whole number'))
		.int('must be a whole number')
		.min(min, `must be ${min} or more`)
		.max(max, `must be ${max} or less`);

/** MsgSeq, MsgRandom and the like. */
export const uint32Schema = wholeNumberSchema(0, maxUint32);

/** The number of a message in its group, counted from 1. */
export const msgSeqSchema = wholeNumberSchema(1, maxUint32);

export const groupIdSchema = z.string(wants('a text')).min(1, 'is required');

export const userIdSchema = textSchema(maxUserIdBytes).min(1, 'is required');

export const msgKeySchema = z
	.string(wants('a text'))
	.min(1, 'is required')
	.max(maxMsgKeyLength, `must have at most ${maxMsgKeyLength} characters`)
	.regex(/^\S*$/, 'holds blanks, and no key does: paste the MsgKey alone');

/** Fields of the app's own, of a group or of one of its members. An empty value deletes one. */
export const definedDataSchema = z.array(z.strictObject({ Key: z.string(), Value: z.string() }));

export const cloudCustomDataSchema = z.string(wants('a text'));

/** An edit of neither body nor custom data. What is wrong with the one that is there is told alone. */
export function hasSomethingToModify({ value, issues }: z.core.ParsePayload<Edit>): void {
	const { MsgBody, CloudCustomData } = value;
	if (issues.length > 0 || MsgBody !== undefined || CloudCustomData !== undefined) return;
	const message = 'has nothing to modify: neither MsgBody nor CloudCustomData is set';
	issues.push({ code: 'custom', message, path: [], input: value });
}

type Edit = Partial<MessageContents>;

/** What takes part in a message's 12 KB, for requests that hold more than the message. */
export const messageFits = ({ MsgBody, CloudCustomData }: MessageContents): boolean =>
	Buffer.byteLength(JSON.stringify(MsgBody)) + Buffer.byteLength(CloudCustomData ?? '') <=
	maxMessageBytes;

export const messageTooLong = {
	path: ['MsgBody'],
	error: `is too long: with its custom data it may have ${maxMessageBytes} bytes; shorten it, or send it in parts`,
};

interface MessageContents {
	readonly MsgBody: unknown;
	readonly CloudCustomData?: string;
}
