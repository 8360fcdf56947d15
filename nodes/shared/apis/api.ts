import { z } from 'zod/v4';
import { wants } from '../elements/wireFieldSchema';
import { byteLength, maxMessageBytes, maxMsgKeyLength, maxUint32, maxUserIdBytes } from './limits';

/** An API of Tencent Chat: all that the client knows of it. */
export interface Api<Request, Reply> {
	/** Below the endpoint's root, such as `v4/openim/sendmsg`. */
	readonly path: string;
	/** Tencent's limit for one app. */
	readonly callsPerSecond: number;
	/** A further limit, of a part of those calls. */
	readonly partLimit?: PartLimit<Request>;
	/**
	 * For how long after the first try the same call may be repeated when it is not known whether
	 * Tencent carried it out: `Infinity` where repeating changes nothing, `0` where it does things twice.
	 */
	readonly repeatableForMs: number;
	/** Upper bound of the request in bytes of UTF-8, where the API has one. */
	readonly maxRequestBytes?: number;
	/** Checks a body whose names and kinds of values the compiler has checked already. */
	readonly request: z.ZodType<unknown, Request>;
	readonly reply: z.ZodType<Reply>;
	/**
	 * Whether numbers of the answer that JavaScript would round stay `InexactNumber`s, for what is to be
	 * written back; else they become texts.
	 */
	readonly keepsInexact?: boolean;
	/** The page that documents it. */
	readonly page: string;
}

/** A limit that Tencent counts beside the app's calls a second, and that slows only what it counts. */
export interface PartLimit<Request> {
	/** What a request counts for, such as its group. */
	readonly partOf: (body: Request) => string;
	/** How much a request counts. */
	readonly weightOf: (body: Request) => number;
	/** What may be counted in any window. */
	readonly limit: number;
	readonly windowMs: number;
	/** Codes by which Tencent says that this limit is exceeded, and not that of the app's calls. */
	readonly errorCodes: readonly number[];
	/** For the documentation, such as "40 a second for one group". */
	readonly words: string;
}

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

const wholeNumberFrom = (min: number) =>
	z
		.number(wants('a whole number'))
		.int('must be a whole number')
		.min(min, `must be ${min} or more`)
		.max(maxUint32, `must be ${maxUint32} or less`);

/** MsgSeq, MsgRandom and the like. */
export const uint32Schema = wholeNumberFrom(0);

/** The number of a message in its group, counted from 1. */
export const msgSeqSchema = wholeNumberFrom(1);

export const groupIdSchema = z.string(wants('a text')).min(1, 'is required');

/** Fields of the app's own, of a group or of one of its members. An empty value deletes one. */
export const definedDataSchema = z.array(z.strictObject({ Key: z.string(), Value: z.string() }));

/** A text with a bound in bytes of UTF-8. */
export const textSchema = (maxBytes = Infinity) =>
	z.string(wants('a text')).refine((text) => byteLength(text) <= maxBytes, {
		error: `must have at most ${maxBytes.toLocaleString('en-US')} bytes`,
	});

export const cloudCustomDataSchema = z.string(wants('a text'));

export const userIdSchema = z
	.string(wants('a text'))
	.min(1, 'is required')
	.refine((userId) => byteLength(userId) <= maxUserIdBytes, {
		error: `must have at most ${maxUserIdBytes} bytes`,
	});

export const msgKeySchema = z
	.string(wants('a text'))
	.min(1, 'is required')
	.max(maxMsgKeyLength, `must have at most ${maxMsgKeyLength} characters`)
	.regex(/^\S*$/, 'holds blanks, and no key does: paste the MsgKey alone');

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
	byteLength(JSON.stringify(MsgBody)) + byteLength(CloudCustomData ?? '') <= maxMessageBytes;

export const messageTooLong = {
	path: ['MsgBody'],
	error: `is too long: with its custom data it may have ${maxMessageBytes} bytes; shorten it, or send it in parts`,
};

interface MessageContents {
	readonly MsgBody: unknown;
	readonly CloudCustomData?: string;
}
