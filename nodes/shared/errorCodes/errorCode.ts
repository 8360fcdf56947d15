/**
 * The kind of cause that a code has. It decides whether a call is tried again, and who can help.
 */
export type ErrorClass =
	/** Tencent could not do it now; the same call may succeed in a moment. */
	| 'retry'
	/** The app was called more often than Tencent allows. */
	| 'overLimit'
	/** Something in the credential is wrong, or in what Tencent's console says about it. */
	| 'credential'
	/** The call is not allowed for this app, its plan or this user. */
	| 'permission'
	/** Tencent does not accept what was sent. */
	| 'input'
	/** A user, a group or a message does not exist, or is not in the state that the call needs. */
	| 'notFound'
	/** Someone else changed the same thing at the same time. */
	| 'conflict';

export interface ErrorCodeEntry {
	readonly class: ErrorClass;
	/** What happened, without a full stop. */
	readonly title: string;
	/** What to do next, in one or two sentences. */
	readonly advice: string;
}

export type ErrorCodeTable = Readonly<Record<number, ErrorCodeEntry>>;
