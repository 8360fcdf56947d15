import type { AnswerProblem } from './answer';
import { describeErrorCode } from '../errorCodes';
import type { TransportOutcome } from '../transport/transport';

/** What a try came to that did not succeed, as far as trying again is concerned. */
export type AttemptFailure =
	/** Tencent, or a gateway on the way, says that there are too many calls. */
	| 'overLimit'
	/** Tencent does not accept the signature. */
	| 'signatureRefused'
	/** Tencent says that it could not do it now. */
	| 'serverTrouble'
	/** A gateway's page, a cut or unreadable answer. */
	| 'unreadableAnswer'
	| 'timeout'
	/** The connection ended before an answer; the call may have arrived. */
	| 'connectionLost'
	/** The connection ended, or was not ready in time, before the call left. */
	| 'staleConnection'
	/** No connection to the endpoint. */
	| 'noConnection'
	| 'cancelled'
	/** An answer that stays the same however often one asks. */
	| 'final';

/** What a attemptFailure is told from. */
export type AttemptFailureCause = Extract<TransportOutcome, { kind: 'fault' }> | AnswerProblem;

export function attemptFailureOf(cause: AttemptFailureCause): AttemptFailure {
	switch (cause.kind) {
		case 'fault':
			return (cause.fault === 'connectionLost' || cause.fault === 'timeout') && !cause.left
				? 'staleConnection'
				: attemptFailureOfFault[cause.fault];
		case 'unreadable':
			return cause.repeatable ? 'unreadableAnswer' : 'final';
		case 'incomplete':
			return 'final';
		case 'tooManyCalls':
			return 'overLimit';
		case 'refused':
			return attemptFailureOfCode(cause.errorCode);
	}
}

/** Codes of class `permission` that say of the whole app that it may not call. */
const appClosedCodes: ReadonlySet<number> = new Set([60016, 60020]);

/** Whether Tencent refuses the app, its key, its admin or the IP address, and so every call. */
export const isRefusalOfApp = (cause: AttemptFailureCause): boolean =>
	cause.kind === 'refused' &&
	(appClosedCodes.has(cause.errorCode) ||
		describeErrorCode(cause.errorCode)?.class === 'credential');

const attemptFailureOfFault = {
	noConnection: 'noConnection',
	connectionLost: 'connectionLost',
	answerCut: 'unreadableAnswer',
	answerTooLarge: 'unreadableAnswer',
	proxyUnusable: 'final',
	timeout: 'timeout',
	cancelled: 'cancelled',
} as const;

/** Codes after which a fresh signature may help. */
const signatureCodes: ReadonlySet<number> = new Set([20002, 70001, 70003, 70009]);

function attemptFailureOfCode(errorCode: number): AttemptFailure {
	if (signatureCodes.has(errorCode)) return 'signatureRefused';
	switch (describeErrorCode(errorCode)?.class) {
		case 'overLimit':
			return 'overLimit';
		case 'retry':
			return 'serverTrouble';
		default:
			return 'final';
	}
}
