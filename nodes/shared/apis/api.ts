import type { z } from 'zod/v4';

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
