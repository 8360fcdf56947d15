import fc from 'fast-check';
import type { CallHistory } from '../../nodes/shared/client/retryPolicy';
import {
	decideRetry,
	mayBeDone,
	firstWaitMs,
	longestTotalWaitMs,
	longestWaitMs,
	overLimitWaitMs,
} from '../../nodes/shared/client/retryPolicy';
import { overLimitPatienceMs } from '../../nodes/shared/client/appState/outageRules';
import type { AttemptFailure } from '../../nodes/shared/client/attemptFailure';

const always = Infinity;
const never = 0;

const afterFirstTry: CallHistory = {
	tries: 1,
	maxTries: 6,
	mayBeDoneForMs: undefined,
	waitedMs: 0,
	overLimitMs: 0,
	repeatableForMs: always,
	repeatedAfter: new Set(),
};

const decide = (
	attemptFailure: AttemptFailure,
	history: Partial<CallHistory> = {},
	random = 0.5,
) => {
	const decision = decideRetry(attemptFailure, { ...afterFirstTry, ...history }, () => random);
	if (decision.kind === 'stop') return decision.because;
	return decision.free ? `free after ${decision.waitMs}` : `again after ${decision.waitMs}`;
};

describe('a call that may be repeated, such as an edit', () => {
	it.each<[AttemptFailure, string]>([
		['overLimit', 'free after 500'],
		['signatureRefused', 'free after 0'],
		['serverTrouble', 'again after 100'],
		['unreadableAnswer', 'again after 100'],
		['timeout', 'again after 100'],
		['connectionLost', 'again after 0'],
		['staleConnection', 'free after 0'],
		['noConnection', 'again after 0'],
		['cancelled', 'cancelled'],
		['final', 'notRepeatable'],
	])('after %s: %s', (attemptFailure, decision) => {
		expect(decide(attemptFailure)).toBe(decision);
	});

	it.each<[AttemptFailure, string]>([
		['signatureRefused', 'notRepeatable'],
		['connectionLost', 'again after 100'],
		['staleConnection', 'again after 100'],
	])('after %s a second time: %s', (attemptFailure, decision) => {
		expect(decide(attemptFailure, { repeatedAfter: new Set([attemptFailure]) })).toBe(decision);
	});
});

/** What may have been done, just now. */
const since = (attemptFailure: AttemptFailure) => ({
	mayBeDoneForMs: mayBeDone(attemptFailure) ? 0 : undefined,
});

describe('a call that does things twice when repeated, such as a message', () => {
	it.each<[AttemptFailure, string]>([
		['overLimit', 'free after 500'],
		['signatureRefused', 'free after 0'],
		['serverTrouble', 'mayHaveBeenDone'],
		['unreadableAnswer', 'mayHaveBeenDone'],
		['timeout', 'mayHaveBeenDone'],
		['connectionLost', 'mayHaveBeenDone'],
		['staleConnection', 'free after 0'],
		['noConnection', 'again after 0'],
		['cancelled', 'cancelled'],
		['final', 'notRepeatable'],
	])('after %s: %s', (attemptFailure, decision) => {
		expect(decide(attemptFailure, { repeatableForMs: never, ...since(attemptFailure) })).toBe(
			decision,
		);
	});
});

describe('a call that may be repeated for a while', () => {
	it.each([
		[899, 'again after 100'],
		[900, 'mayHaveBeenDone'],
		[1_000, 'mayHaveBeenDone'],
	])('with a try that may be done %d of 1,000 ms ago: %s', (mayBeDoneForMs, decision) => {
		expect(decide('timeout', { repeatableForMs: 1_000, mayBeDoneForMs })).toBe(decision);
	});

	it.each<[AttemptFailure]>([['overLimit'], ['noConnection'], ['staleConnection']])(
		'is not repeated later, whatever came since: %s',
		(attemptFailure) => {
			const history = { repeatableForMs: 1_000, mayBeDoneForMs: 1_000 };
			expect(decide(attemptFailure, history)).toBe('mayHaveBeenDone');
		},
	);

	it('is not repeated when the wait alone would take it out of its time', () => {
		const history = { repeatableForMs: 1_000, mayBeDoneForMs: 10, retryAfterMs: 2_000 };
		expect(decide('overLimit', history)).toBe('mayHaveBeenDone');
	});
});

describe('the bounds', () => {
	it.each([
		[1, 2, 'again after 100'],
		[2, 2, 'triesUsed'],
		[1, 1, 'triesUsed'],
		[5, 6, 'again after 1600'],
		[6, 20, 'again after 2500'],
		[19, 20, 'again after 2500'],
	])('after try %d of %d: %s', (tries, maxTries, decision) => {
		expect(decide('serverTrouble', { tries, maxTries })).toBe(decision);
	});

	it.each<[AttemptFailure]>([['connectionLost'], ['timeout'], ['unreadableAnswer']])(
		'let one try be one, where Tencent may have carried it out: %s',
		(attemptFailure) => {
			expect(decide(attemptFailure, { tries: 1, maxTries: 1 })).toBe('triesUsed');
		},
	);

	it('leave a call that finds no connection to the state of its app, unless it has one try', () => {
		expect(decide('noConnection', { tries: 30, maxTries: 6 })).toBe('free after 0');
		expect(decide('noConnection', { tries: 1, maxTries: 1 })).toBe('triesUsed');
	});

	it('end the waits between tries after a minute in all', () => {
		expect(decide('serverTrouble', { waitedMs: longestTotalWaitMs })).toBe('waitedTooLong');
	});

	it.each([
		[overLimitPatienceMs - 1, 'free after 500'],
		[overLimitPatienceMs, 'waitedTooLong'],
	])('of waiting for the limit are time, not tries: after %d ms, %s', (overLimitMs, decision) => {
		expect(decide('overLimit', { overLimitMs, tries: 20, maxTries: 1 })).toBe(decision);
	});
});

const attemptFailures: AttemptFailure[] = [
	'overLimit',
	'signatureRefused',
	'serverTrouble',
	'unreadableAnswer',
	'timeout',
	'connectionLost',
	'staleConnection',
	'noConnection',
	'cancelled',
	'final',
];

/** Of these the policy itself bounds the tries; those without a connection the state of the app. */
const bounded = attemptFailures.filter((attemptFailure) => attemptFailure !== 'noConnection');

describe('any run of attemptFailures', () => {
	it('ends, with no more counted tries than allowed and waits within their bounds', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...bounded), { minLength: 1 }),
				fc.integer({ min: 1, max: 20 }),
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				(run, maxTries, random) => {
					const repeatedAfter = new Set<AttemptFailure>();
					let [tries, sent, waitedMs, overLimitMs] = [0, 0, 0, 0];
					for (;;) {
						const attemptFailure = run[sent++ % run.length] ?? 'final';
						tries++;
						const history = {
							...afterFirstTry,
							tries,
							maxTries,
							waitedMs,
							overLimitMs,
							repeatedAfter,
						};
						const decision = decideRetry(attemptFailure, history, () => random);
						if (decision.kind === 'stop') break;
						const mostMs = attemptFailure === 'overLimit' ? overLimitWaitMs : longestWaitMs;
						expect(decision.waitMs).toBeLessThanOrEqual(mostMs);
						repeatedAfter.add(attemptFailure);
						if (decision.free) tries--;
						else waitedMs += decision.waitMs;
						// A server that says over limit takes at least some time to say so.
						if (attemptFailure === 'overLimit') overLimitMs += decision.waitMs + 10;
					}
					expect(tries).toBeLessThanOrEqual(maxTries);
					expect(waitedMs).toBeLessThanOrEqual(longestTotalWaitMs + longestWaitMs);
				},
			),
			{ numRuns: 50 },
		);
	});

	it('waits twice as long at most with each try, and anything from nothing up to that', () => {
		const waits = (random: number) =>
			[1, 2, 3, 4, 5, 6].map((tries) => decide('timeout', { tries, maxTries: 20 }, random));
		expect(waits(0)).toEqual(Array.from({ length: 6 }, () => 'again after 0'));
		expect(firstWaitMs).toBe(200);
		expect(waits(0.999999).map((wait) => Math.round(Number(wait.slice(12))))).toEqual([
			200, 400, 800, 1600, 3200, 5000,
		]);
	});
});
