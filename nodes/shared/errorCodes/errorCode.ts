/** What kind of cause a code has, and with it who can do something about it. */
export type ErrorClass =
	/** Tencent could not do it now; the same call may succeed in a moment. */
	| 'retry'
	/** Called more often than Tencent allows. */
	| 'overLimit'
	/** Something in the credential, or in what Tencent's console says about it. */
	| 'credential'
	/** Not allowed to this app, its plan or this user. */
	| 'permission'
	/** What was sent does not fit. */
	| 'input'
	/** A user, a group or a message is not there, or not in the state that the call needs. */
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
