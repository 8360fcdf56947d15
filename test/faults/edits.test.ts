import { followSignal } from '../../nodes/shared/stop';
import type { FaultOdds } from '../../sandbox';
import { startSandbox } from '../../sandbox';
import { seeded } from '../support/seeded';
import type { Pair } from './clientAndSandbox';
import { editedIn, many, seed, startPair } from './clientAndSandbox';

let pair: Pair;
afterEach(async () => await pair.close());

const day = 86_400_000;

describe('edits over a bad network and a server with faults', () => {
	it.each<[string, FaultOdds]>([
		['error codes', { errorCodes: { 20004: 0.15, 91000: 0.1, 60007: 0.1 } }],
		['bad gateways', { badGateway: 0.3 }],
		['pages with status 200', { html: 0.3 }],
		['cut answers', { cutBody: 0.3 }],
		['connections that end before the edit', { resetBefore: 0.3 }],
		['connections that end after the edit', { resetAfter: 0.3 }],
		['silence', { silence: 0.15 }],
		[
			'all of it',
			{
				errorCodes: { 20004: 0.05, 60007: 0.05 },
				badGateway: 0.05,
				html: 0.05,
				cutBody: 0.05,
				resetBefore: 0.05,
				resetAfter: 0.05,
				silence: 0.02,
			},
		],
	])('are all done in spite of %s', async (_, odds) => {
		pair = await startPair({ random: seeded(3) });
		const msgKeys = seed(pair.sandbox, 60);
		pair.sandbox.faults.odds = odds;
		const options = { maxTries: 12, timeoutMs: odds.silence === undefined ? 5_000 : 300 };
		const results = await many(60, (i) => pair.edit(msgKeys[i]!, options));

		expect(results.map((result) => result?.ok)).toEqual(msgKeys.map(() => true));
		expect(editedIn(pair.sandbox, msgKeys)).toEqual(msgKeys.map(() => true));
		expect(pair.sandbox.calls.length).toBeGreaterThan(60);
	});

	it('are reported as they are when tries run out: what is told as done is done, the rest says why', async () => {
		pair = await startPair({ random: seeded(5) });
		const msgKeys = seed(pair.sandbox, 80);
		pair.sandbox.faults.odds = {
			errorCodes: { 20004: 0.2, 20028: 0.1 },
			badGateway: 0.2,
			resetAfter: 0.1,
			cutBody: 0.1,
		};
		const results = await many(80, (i) => pair.edit(msgKeys[i]!, { maxTries: 2 }));
		const edited = editedIn(pair.sandbox, msgKeys);
		const failed = results.flatMap((result) => (result?.ok === false ? [result] : []));

		expect(results.filter((result, i) => result?.ok === true && !edited[i])).toEqual([]);
		expect(failed.length).toBeGreaterThan(10);
		for (const { error } of failed) {
			expect(error.title).toMatch(/\w+ \w+/);
			expect(error.advice).toMatch(/\w+ \w+/);
			expect(['triesUsed', 'notRepeatable']).toContain(error.stopped);
			expect(error.attempts).toBeGreaterThanOrEqual(1);
			expect(error.attempts).toBeLessThanOrEqual(2);
		}
	});

	it('go on when the server goes away and comes back', async () => {
		// For so long as the server is away, a busy machine takes its time.
		pair = await startPair({}, 5);
		const port = Number(new URL(pair.sandbox.url).port);
		const msgKeys = seed(pair.sandbox, 150);
		const running = many(150, (i) => pair.edit(msgKeys[i]!, { maxTries: 20 }));
		while (pair.sandbox.calls.length < 40) await new Promise(setImmediate);
		await pair.sandbox.close();
		const before = editedIn(pair.sandbox, msgKeys);
		await new Promise((resolve) => setTimeout(resolve, 200));
		const back = await startSandbox({ port });
		back.seed(msgKeys.map((msgKey) => ({ from: 'user_1001', to: 'user_1002', text: '', msgKey })));
		const results = await running;
		const after = editedIn(back, msgKeys);
		await back.close();

		expect(results.every((result) => result?.ok)).toBe(true);
		expect(msgKeys.filter((_, i) => !before[i] && !after[i])).toEqual([]);
		expect(after.filter(Boolean).length).toBeGreaterThan(50);
	});

	it('all get through a server that allows far less than the node thinks', async () => {
		// So few a second that a slow machine exceeds it, too.
		pair = await startPair({ enforceLimits: true, limitPerSecond: 20 }, 1);
		const msgKeys = seed(pair.sandbox, 60);
		const results = await many(60, (i) => pair.edit(msgKeys[i]!, { maxTries: 1 }));
		const refused = pair.sandbox.calls.filter(({ errorCode }) => errorCode === 60007);

		expect(results.every((result) => result?.ok)).toBe(true);
		expect(editedIn(pair.sandbox, msgKeys).every(Boolean)).toBe(true);
		expect(refused.length).toBeGreaterThan(0);
		expect(results.reduce((sum, result) => sum + (result?.report.overLimitAnswers ?? 0), 0)).toBe(
			refused.length,
		);
	});

	it.each([
		['an hour behind', 3_600_000],
		['an hour ahead', -3_600_000],
	])('are done with a clock that is %s', async (_, behindMs) => {
		pair = await startPair({ nowMs: () => Date.now() + behindMs });
		const msgKeys = seed(pair.sandbox, 5);
		const results = await many(5, (i) => pair.edit(msgKeys[i]!));

		expect(results.every((result) => result?.ok)).toBe(true);
		expect(pair.sandbox.calls).toHaveLength(5);
	});

	it('say what is wrong when the clock is days behind, and are not tried again and again', async () => {
		pair = await startPair({ nowMs: () => Date.now() + 2 * day });
		const msgKeys = seed(pair.sandbox, 20);
		const results = await many(20, (i) => pair.edit(msgKeys[i]!));

		expect(pair.sandbox.calls.length).toBeLessThanOrEqual(40);
		expect(editedIn(pair.sandbox, msgKeys).some(Boolean)).toBe(false);
		for (const result of results) {
			expect(result).toMatchObject({
				ok: false,
				error: {
					errorClass: 'credential',
					stopped: expect.stringMatching(/^(notRepeatable|notSent)$/),
				},
			});
		}
	});

	it('are signed afresh when Tencent has forgotten the key for a moment', async () => {
		pair = await startPair();
		const msgKeys = seed(pair.sandbox, 30);
		// By message, since on a busy machine a repeat may arrive before another's first try.
		const refused = new Set(msgKeys.slice(0, 10));
		pair.sandbox.faults.decide = ({ body }) =>
			refused.delete((body as { MsgKey: string }).MsgKey) ? { errorCode: 70001 } : undefined;
		const results = await many(30, (i) => pair.edit(msgKeys[i]!));

		expect(results.every((result) => result?.ok)).toBe(true);
		expect(pair.sandbox.calls).toHaveLength(40);
		expect(results.every((result) => result?.report.attempts === 1)).toBe(true);
	});

	it('do not overwrite someone else who edits at the same time', async () => {
		pair = await startPair();
		const [msgKey = ''] = seed(pair.sandbox, 1);
		pair.sandbox.faults.script([{ errorCode: 20028 }]);

		await expect(pair.edit(msgKey)).resolves.toMatchObject({
			ok: false,
			error: { errorCode: 20028, errorClass: 'conflict', attempts: 1 },
		});
		expect(pair.sandbox.calls).toHaveLength(1);
	});

	it('stop with Stop: no call leaves after it, and what was done is told as done', async () => {
		pair = await startPair({ latencyMs: 20 }, 1);
		const msgKeys = seed(pair.sandbox, 400);
		const button = new AbortController();
		const stop = followSignal(button.signal);
		const running = many(400, (i) => pair.edit(msgKeys[i]!, { stop }), stop);
		while (pair.sandbox.calls.length < 50) await new Promise(setImmediate);
		button.abort();
		const atStop = pair.sandbox.calls.length;
		const results = await running;
		// A call that was still to leave would have left before this one, which is later in line.
		await pair.edit(msgKeys[399]!);
		const edited = editedIn(pair.sandbox, msgKeys);

		// Those on their way when Stop was pressed may still arrive.
		expect(pair.sandbox.calls.length - atStop).toBeLessThanOrEqual(16 + 1);
		expect(results.filter((result, i) => result?.ok === true && !edited[i])).toEqual([]);
		expect(results.filter((result) => result?.ok === true).length).toBeGreaterThan(20);
		for (const result of results.filter((one) => one?.ok === false)) {
			expect(result).toMatchObject({ error: { stopped: 'cancelled' } });
		}
	});
});

describe('a kept connection that the server has dropped meanwhile', () => {
	it('costs one repeat, which counts as a try', async () => {
		pair = await startPair();
		const [first = '', second = ''] = seed(pair.sandbox, 2);
		await pair.edit(first);
		pair.sandbox.faults.script(['resetBefore']);

		await expect(pair.edit(second)).resolves.toMatchObject({ ok: true, report: { attempts: 2 } });
		expect(pair.sandbox.calls).toHaveLength(3);
	});
});
