/** Why a call is refused. */
export interface Refusal {
	/** The HTTP status of the answer. */
	readonly status: number;
	/**
	 * For the person who reads it in Tencent's console. Holds no value of this app, since anyone can
	 * call.
	 */
	readonly reason: string;
}

export const refusals = {
	unsigned: { status: 401, reason: 'The call has no Sign and RequestTime.' },
	forged: { status: 401, reason: 'The Sign is not the one of this callback token.' },
	stale: { status: 401, reason: 'The RequestTime is more than 60 seconds off.' },
	foreignApp: { status: 403, reason: 'The SdkAppid is not the one of this app.' },
	mismatch: {
		status: 400,
		reason: 'The CallbackCommand of the URL is not the one of the body.',
	},
	notJson: { status: 400, reason: 'The body is not a JSON object.' },
	tooLarge: { status: 413, reason: 'The body is too large for a callback.' },
	notReadable: { status: 400, reason: 'The body could not be read.' },
	noCredential: { status: 500, reason: 'The credential of this workflow could not be read.' },
} as const satisfies Record<string, Refusal>;

/** Writes a refusal in the form of Tencent's own answers, so that its console can show it. */
export const refusalAnswer = ({ status, reason }: Refusal) => ({
	ActionStatus: 'FAIL',
	ErrorCode: status,
	ErrorInfo: reason,
});
