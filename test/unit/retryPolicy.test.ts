import fc from 'fast-check';
import type { CallHistory } from '../../nodes/shared/client/retryPolicy';
import {
	decideRetry,
	firstWaitMs,
	longestTotalWaitMs,
	longestWaitMs,
	overLimitPatienceMs,
	overLimitWaitMs,
} from '../../nodes/shared/client/retryPolicy';
import type { AttemptFailure } from '../../nodes/shared/client/attemptFailure';

const always = Infinity;
const never = 0;

const afterFirstTry: CallHistory = {
	tries: 1,
	maxTries: 6,
	elapsedMs: 50,
	waitedMs: 0,
	overLimitMs: 0,
	repeatableForMs: always,
	freeRepeats: new Set(),
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
		['connectionLost', 'free after 0'],
		['staleConnection', 'free after 0'],
		['noConnection', 'again after 100'],
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
		expect(decide(attemptFailure, { freeRepeats: new Set([attemptFailure]) })).toBe(decision);
	});
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
		['noConnection', 'again after 100'],
		['cancelled', 'cancelled'],
		['final', 'notRepeatable'],
	])('after %s: %s', (attemptFailure, decision) => {
		expect(decide(attemptFailure, { repeatableForMs: never, elapsedMs: 0 })).toBe(decision);
	});
});

describe('a call that may be repeated for a while', () => {
	it.each([
		[999, 'again after 100'],
		[1_000, 'mayHaveBeenDone'],
	])('after %d of 1,000 ms: %s', (elapsedMs, decision) => {
		expect(decide('timeout', { repeatableForMs: 1_000, elapsedMs })).toBe(decision);
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

describe('any run of attemptFailures', () => {
	it('ends, with no more counted tries than allowed and waits within their bounds', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...attemptFailures), { minLength: 1 }),
				fc.integer({ min: 1, max: 20 }),
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				(run, maxTries, random) => {
					const freeRepeats = new Set<AttemptFailure>();
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
							freeRepeats,
						};
						const decision = decideRetry(attemptFailure, history, () => random);
						if (decision.kind === 'stop') break;
						const mostMs = attemptFailure === 'overLimit' ? overLimitWaitMs : longestWaitMs;
						expect(decision.waitMs).toBeLessThanOrEqual(mostMs);
						if (decision.free) {
							tries--;
							freeRepeats.add(attemptFailure);
						} else {
							waitedMs += decision.waitMs;
						}
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
