import type { ErrorClass } from '../errorCodes';

/** Why a call is not tried again. */
export type StopReason =
	/** Nothing would change by trying again. */
	| 'notRepeatable'
	/** Tencent may have carried it out, and carrying it out twice would do harm. */
	| 'mayHaveBeenDone'
	| 'triesUsed'
	/** The app stayed over its limit, or the fault went on, for as long as a call waits. */
	| 'waitedTooLong'
	| 'cancelled'
	/** Refused before the first try, or not tried, since the state of the app let no call succeed. */
	| 'notSent';

export type FailureKind =
	/** The request does not fit the API; nothing was sent. */
	| 'invalidRequest'
	/** Tencent answered with an ErrorCode. */
	| 'refused'
	/** The answer was not one of Tencent's: a gateway's page, cut short, no JSON. */
	| 'unreadableAnswer'
	/** A gateway let no more calls through; nothing was carried out. */
	| 'tooManyCalls'
	| 'timeout'
	| 'noConnection'
	| 'connectionLost'
	| 'cancelled'
	/** The package itself failed, before or after a call. */
	| 'ownFault';

/** A call that did not succeed: the one form of failure inside `shared`. */
export interface CallFailure {
	readonly kind: FailureKind;
	/** What happened, in a sentence without a full stop. */
	readonly title: string;
	/** What to do next. */
	readonly advice: string;
	readonly errorCode?: number;
	readonly errorInfo?: string;
	readonly errorClass?: ErrorClass;
	readonly httpStatus?: number;
	/** A code such as ECONNREFUSED. */
	readonly reason?: string;
	/** Tries that counted; waiting for Tencent's limit is none. */
	readonly attempts: number;
	readonly stopped: StopReason;
	/** Whether Tencent may have carried out one of the tries. */
	readonly mayHaveBeenDone?: boolean;
	/** For `invalidRequest`: what does not fit, by its place in the request. */
	readonly issues?: readonly RequestIssue[];
}

export interface RequestIssue {
	readonly path: readonly PropertyKey[];
	/** Completes the sentence "<field> …". */
	readonly message: string;
}
