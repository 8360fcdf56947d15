import type { AnswerProblem } from './answer';
import { describeErrorCode } from './errorCodes';
import type { TransportOutcome } from './transport/transport';

/** What a try came to that did not succeed, as far as trying again is concerned. */
export type Setback =
	/** Tencent says that the app is over its limit. */
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
	/** The connection ended before the call left. */
	| 'staleConnection'
	/** No connection to the endpoint. */
	| 'noConnection'
	| 'cancelled'
	/** An answer that stays the same however often one asks. */
	| 'final';

/** What a setback is told from. */
export type SetbackCause = Extract<TransportOutcome, { kind: 'fault' }> | AnswerProblem;

export function setbackOf(cause: SetbackCause): Setback {
	switch (cause.kind) {
		case 'fault':
			return cause.fault === 'connectionLost' && !cause.left
				? 'staleConnection'
				: setbackOfFault[cause.fault];
		case 'unreadable':
			return cause.repeatable ? 'unreadableAnswer' : 'final';
		case 'incomplete':
			return 'final';
		case 'refused':
			return setbackOfCode(cause.errorCode);
	}
}

const setbackOfFault = {
	noConnection: 'noConnection',
	connectionLost: 'connectionLost',
	answerCut: 'unreadableAnswer',
	timeout: 'timeout',
	cancelled: 'cancelled',
} as const;

/** Codes after which a fresh signature may help. */
const signatureCodes: ReadonlySet<number> = new Set([20002, 70001, 70003, 70009]);

function setbackOfCode(errorCode: number): Setback {
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
