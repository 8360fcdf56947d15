import type { StopReason } from './callFailure';

/** What a try came to, as far as trying again is concerned. */
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
	| 'noConnection'
	| 'cancelled'
	/** An answer that stays the same however often one asks. */
	| 'final';

interface Rule {
	/** Whether Tencent may have carried the call out nevertheless. */
	readonly mayBeDone: boolean;
	/** Tried again at once and without counting, but only once for a call. */
	readonly onceForFree?: boolean;
	/** Tried again at all, beyond the free one. */
	readonly repeat: boolean;
	/** Bounded by the time waited and not by the number of tries. */
	readonly boundedByTime?: boolean;
}

const rules: Readonly<Record<Setback, Rule>> = {
	overLimit: { mayBeDone: false, repeat: true, boundedByTime: true },
	signatureRefused: { mayBeDone: false, repeat: false, onceForFree: true },
	serverTrouble: { mayBeDone: true, repeat: true },
	unreadableAnswer: { mayBeDone: true, repeat: true },
	timeout: { mayBeDone: true, repeat: true },
	connectionLost: { mayBeDone: true, repeat: true, onceForFree: true },
	staleConnection: { mayBeDone: false, repeat: true, onceForFree: true },
	noConnection: { mayBeDone: false, repeat: true },
	cancelled: { mayBeDone: true, repeat: false },
	final: { mayBeDone: false, repeat: false },
};

export interface CallHistory {
	/** Tries that counted, the last one among them. */
	readonly tries: number;
	readonly maxTries: number;
	/** Since the first try left. */
	readonly elapsedMs: number;
	/** See `Api.repeatableForMs`. */
	readonly repeatableForMs: number;
	/** Setbacks that had their free repeat. */
	readonly freeRepeats: ReadonlySet<Setback>;
	/** Since the app was first told to be over its limit. */
	readonly overLimitMs: number;
}

export type Decision =
	| { readonly kind: 'repeat'; readonly waitMs: number; readonly free: boolean }
	| { readonly kind: 'stop'; readonly because: StopReason };

const firstWaitMs = 200;
const longestWaitMs = 5_000;
const overLimitWaitMs = 1_000;
/** How long one call waits while the app stays over its limit. */
export const overLimitPatienceMs = 120_000;

/**
 * Whether a call is tried again after a setback, and when: exponential waits with full jitter.
 *
 * @param random from 0 up to 1
 */
export function decideRetry(
	setback: Setback,
	history: CallHistory,
	random: () => number,
): Decision {
	const rule = rules[setback];
	if (setback === 'cancelled') return stop('cancelled');
	if (rule.mayBeDone && history.elapsedMs > history.repeatableForMs) {
		return stop('mayHaveBeenDone');
	}
	if (rule.mayBeDone && history.repeatableForMs === 0) return stop('mayHaveBeenDone');
	if (rule.onceForFree === true && !history.freeRepeats.has(setback)) {
		return { kind: 'repeat', waitMs: 0, free: true };
	}
	if (!rule.repeat) return stop('notRepeatable');
	if (rule.boundedByTime === true) {
		return history.overLimitMs > overLimitPatienceMs
			? stop('waitedTooLong')
			: { kind: 'repeat', waitMs: random() * overLimitWaitMs, free: true };
	}
	if (history.tries >= history.maxTries) return stop('triesUsed');
	const boundMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (history.tries - 1));
	return { kind: 'repeat', waitMs: random() * boundMs, free: false };
}

const stop = (because: StopReason): Decision => ({ kind: 'stop', because });
