import { z } from 'zod/v4';
import { maxMessageBytes, maxMsgKeyLength, maxUint32, maxUserIdBytes } from './limits';

/**
 * Schemas of values that many requests hold. Messages complete the sentence "<field> …", so that a form
 * can put its own name in front.
 */

/** Tells a missing value from a wrong one. */
export const wants = (what: string) => ({
	error: (issue: { input?: unknown }) =>
		issue.input === undefined || issue.input === null ? 'is required' : `must be ${what}`,
});

/** A text with a bound in bytes of UTF-8. */
export const textSchema = (maxBytes = Infinity) =>
	z.string(wants('a text')).refine((text) => Buffer.byteLength(text) <= maxBytes, {
		error: `must have at most ${maxBytes.toLocaleString('en-US')} bytes`,
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
