import { overLimitPatienceMs } from './appState/outageRules';
import type { StopReason } from './failure';
import type { AttemptFailure } from './attemptFailure';

interface Rule {
	/** Whether Tencent may have carried the call out nevertheless. */
	readonly mayBeDone: boolean;
	/** Tried again without a wait, but only once for a call; `free` where that counts as no try. */
	readonly onceAtOnce?: 'free' | 'counted';
	/** Tried again, beyond that, as often as what bounds it allows. */
	readonly bound:
		| 'never'
		| 'tries'
		/** Of the limit. */
		| 'time'
		/** Until the state of the app is given up; a call that has one try has no more. */
		| 'app';
}

const rules: Readonly<Record<AttemptFailure, Rule>> = {
	overLimit: { mayBeDone: false, bound: 'time' },
	signatureRefused: { mayBeDone: false, onceAtOnce: 'free', bound: 'never' },
	serverTrouble: { mayBeDone: true, bound: 'tries' },
	unreadableAnswer: { mayBeDone: true, bound: 'tries' },
	timeout: { mayBeDone: true, bound: 'tries' },
	connectionLost: { mayBeDone: true, onceAtOnce: 'counted', bound: 'tries' },
	staleConnection: { mayBeDone: false, onceAtOnce: 'free', bound: 'tries' },
	noConnection: { mayBeDone: false, bound: 'app' },
	cancelled: { mayBeDone: true, bound: 'never' },
	final: { mayBeDone: false, bound: 'never' },
};

/** Whether Tencent may have carried out a try that came to this. */
export const mayBeDone = (attemptFailure: AttemptFailure): boolean =>
	rules[attemptFailure].mayBeDone;

export interface CallHistory {
	/** Tries that counted, the last one among them. */
	readonly tries: number;
	readonly maxTries: number;
	/** Waited between tries until now, without waits for the limit. */
	readonly waitedMs: number;
	/** Since the app was first told to be over its limit. */
	readonly overLimitMs: number;
	/** How long the last answer asked to wait, where it did. */
	readonly retryAfterMs?: number;
	/** Since a try first left that Tencent may have carried out; nothing where none did. */
	readonly mayBeDoneForMs: number | undefined;
	/** See `Api.repeatableForMs`. */
	readonly repeatableForMs: number;
	/** Failures after which it was repeated. */
	readonly repeatedAfter: ReadonlySet<AttemptFailure>;
}

export type Decision =
	| { readonly kind: 'repeat'; readonly waitMs: number; readonly free: boolean }
	| { readonly kind: 'stop'; readonly because: StopReason };

/**
 * The first wait is at most 200 ms long, and each further one at most twice as long, up to 5 s. With less,
 * a server in trouble would get more of it; with more, an item waits although the trouble has passed.
 */
export const firstWaitMs = 200;
export const longestWaitMs = 5_000;
/** A call waits for a minute in all. With more, one item could hold a run up for longer. */
export const longestTotalWaitMs = 60_000;
/**
 * After an answer over the limit a call waits for up to a second, in which the server's count has moved
 * on. With less, it would ask again while the same second counts; with more, the pace lies idle.
 */
export const overLimitWaitMs = 1_000;

/**
 * Whether a call is tried again after a failure, and when: exponential waits with full jitter.
 *
 * @param random from 0 up to 1
 */
export function decideRetry(
	attemptFailure: AttemptFailure,
	history: CallHistory,
	random: () => number,
): Decision {
	if (attemptFailure === 'cancelled') return stop('cancelled');
	const { mayBeDoneForMs = -Infinity, repeatableForMs } = history;
	if (mayBeDoneForMs >= repeatableForMs) return stop('mayHaveBeenDone');
	const decision = decideByRule(attemptFailure, history, random);
	const tooLate = decision.kind === 'repeat' && mayBeDoneForMs + decision.waitMs >= repeatableForMs;
	return tooLate ? stop('mayHaveBeenDone') : decision;
}

function decideByRule(
	attemptFailure: AttemptFailure,
	history: CallHistory,
	random: () => number,
): Decision {
	const rule = rules[attemptFailure];
	const atOnce = history.repeatedAfter.has(attemptFailure) ? undefined : rule.onceAtOnce;
	if (atOnce === 'free') return { kind: 'repeat', waitMs: 0, free: true };
	switch (rule.bound) {
		case 'never':
			return stop('notRepeatable');
		case 'time':
			return withinPatience(history, random);
		case 'app':
			return history.maxTries <= 1
				? stop('triesUsed')
				: // The state of the app says when to try again, and when it is enough.
					{ kind: 'repeat', waitMs: 0, free: history.tries >= history.maxTries };
		case 'tries':
			return withinTries(history, atOnce === undefined ? random() : 0);
	}
}

function withinPatience(history: CallHistory, random: () => number): Decision {
	if (history.overLimitMs >= overLimitPatienceMs) return stop('waitedTooLong');
	const waitMs = (history.retryAfterMs ?? 0) + random() * overLimitWaitMs;
	return { kind: 'repeat', waitMs, free: true };
}

/**
 * @param share of the longest wait
 */
function withinTries(history: CallHistory, share: number): Decision {
	if (history.tries >= history.maxTries) return stop('triesUsed');
	if (history.waitedMs >= longestTotalWaitMs) return stop('waitedTooLong');
	const boundMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (history.tries - 1));
	return { kind: 'repeat', waitMs: share * boundMs, free: false };
}

const stop = (because: StopReason): Decision => ({ kind: 'stop', because });
