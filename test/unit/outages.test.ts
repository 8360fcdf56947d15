import { modifyC2cMsg } from '../../nodes/shared/apis/modifyC2cMsg';
import { sendmsg } from '../../nodes/shared/apis/sendmsg';
import type { CallResult } from '../../nodes/shared/client/callTerms';
import { AppStates } from '../../nodes/shared/client/appState/appState';
import { createClient } from '../../nodes/shared/client/client';
import { NodeRateLimit } from '../../nodes/shared/rateLimit/nodeRateLimit';
import { followSignal } from '../../nodes/shared/stop';
import type { TransportOutcome } from '../../nodes/shared/transport/transport';
import { app, callOptions } from '../support/calling';
import { endlessCauses, lost, minute, page, setUp, swallowed } from '../support/outageRuns';
import type { Behaviour } from '../support/virtualServer';
import { ok, refusal, refusedConnection } from '../support/virtualServer';
import { VirtualTime } from '../support/virtualTime';

const stops = (results: ReadonlyArray<CallResult<unknown>>) => {
	const counts: Record<string, number> = {};
	for (const result of results) {
		const key = result.ok ? 'done' : result.error.stopped;
		counts[key] = (counts[key] ?? 0) + 1;
	}
	return counts;
};

describe('a run of 10 items that cannot succeed ends soon', () => {
	const items = 10;

	it.each(endlessCauses)('%s', async (_, behave, withinMs, maxCalls) => {
		const { time, server, run } = setUp(behave);
		const results = await time.until(run(items));

		expect(results).toHaveLength(items);
		expect(lost(results)).toBe(items);
		expect(time.now()).toBeLessThan(withinMs);
		expect(server.calls.length).toBeLessThan(maxCalls);
	});
});

describe('items that were not tried', () => {
	it.each<[string, Behaviour, RegExp]>([
		['a wrong key', () => refusal(70009), /refused for this reason/],
		['a refused connection', () => refusedConnection, /for 45 seconds, no call/],
		['over the limit without end', () => refusal(60007), /for 120 seconds, every call/],
	])('are told the cause, and that nothing was sent: %s', async (_, behave, why) => {
		const { time, run } = setUp(behave);
		const results = await time.until(run(500));
		const first = results[0];
		const last = results.at(-1);
		if (first?.ok !== false || last?.ok !== false) throw new Error('They succeeded.');

		expect(last.error).toMatchObject({
			kind: first.error.kind,
			title: first.error.title,
			attempts: 0,
			stopped: 'notSent',
		});
		expect(last.error.advice).toMatch(/Nothing was sent for this item/);
		expect(last.error.advice).toMatch(why);
	});
});

describe('a host that is away for 30 seconds', () => {
	it.each<[string, TransportOutcome | 'silence', number]>([
		['refuses connections', refusedConnection, 0],
		['refuses connections in the middle of the run', refusedConnection, 3_000],
		['swallows packets', 'silence', 3_000],
		['lets connections time out', swallowed, 3_000],
		['has a gateway that says so', page, 3_000],
	])('and %s: nothing is lost', async (_, outcome, fromMs) => {
		const { time, run } = setUp(({ atMs }) =>
			atMs >= fromMs && atMs < fromMs + 30_000 ? outcome : ok,
		);
		const results = await time.until(run(1_000));

		expect(lost(results)).toBe(0);
		expect(time.now()).toBeLessThan(60_000);
	});

	it('costs a lone item nothing but time, and no more tries than allowed', async () => {
		const { time, one } = setUp(({ atMs }) => (atMs < 30_000 ? refusedConnection : ok));
		const result = await time.until(one());

		expect(result).toMatchObject({ ok: true });
		expect(result.report.attempts).toBeLessThanOrEqual(6);
		expect(time.now()).toBeLessThan(36_000);
	});

	it('is called by probes alone, and not by those that waited for the pace meanwhile', async () => {
		const { time, server, run } = setUp(() => refusedConnection);
		void run(100, { flow: { nodeRateLimit: new NodeRateLimit(20) } });
		await time.pass(5_000);

		// The first calls met it together; from then on one goes after 200 ms, then 400, 800, 1,600 …
		expect(server.calls.length).toBeGreaterThan(3);
		expect(server.calls.length).toBeLessThan(12);
	});

	it('is probed by one call at a time', async () => {
		const { time, server, run } = setUp(() => refusedConnection);
		await time.until(run(1_000));
		const late = server.calls.filter(({ atMs }) => atMs > 1_000);
		const gaps = late.slice(1).map(({ atMs }, index) => atMs - (late[index]?.atMs ?? 0));

		expect(Math.min(...gaps)).toBeGreaterThan(400);
	});
});

describe('a call that was tried before the cause was given up', () => {
	it.each<[string, Behaviour, string, RegExp]>([
		['no connection', () => refusedConnection, 'waitedTooLong', /No call got through for 45 sec/],
		['a signature refused afresh', () => refusal(70009), 'notRepeatable', /^(?!.*got through)/],
	])('says why there is no further try: %s', async (_, behave, stopped, advice) => {
		const { time, run } = setUp(behave);
		const results = await time.until(run(20));
		const tried = results.flatMap((result) =>
			!result.ok && result.error.attempts > 0 ? [result.error] : [],
		);

		expect(tried.length).toBeGreaterThan(0);
		for (const error of tried) {
			expect(error).toMatchObject({ stopped, advice: expect.stringMatching(advice) });
		}
	});
});

describe('calls that wait for a host that was away', () => {
	it('go as soon as it answers one, be it with trouble', async () => {
		const { time, server, run } = setUp(() => refusedConnection);
		const running = run(20);
		await time.pass(1_000);
		const before = server.calls.length;
		server.behave = () => (server.calls.length === before + 1 ? refusal(91000) : ok);
		expect(lost(await time.until(running))).toBe(0);

		const [probe, ...others] = server.calls.slice(before);
		expect(others).toHaveLength(20);
		expect(Math.max(...others.map(({ atMs }) => atMs)) - (probe?.atMs ?? 0)).toBeLessThan(400);
	});

	it('of an API that was silent for a whole Timeout leave it to one to ask again', async () => {
		const { time, server, one, run } = setUp(() => 'silence');
		void one({ maxTries: 1 });
		await time.pass(10_001);
		void run(20);
		await time.pass(5_000);

		expect(server.calls).toHaveLength(2);
	});
});

describe('an API that has trouble with one call alone', () => {
	it('is asked for a minute of waits, and no longer, however many tries are allowed', async () => {
		const { time, server, dependencies, one } = setUp();
		server.behave = ({ body }) => (body.MsgKey === 'bad' ? refusal(91000) : ok);
		const edit = { From_Account: 'a', To_Account: 'b', MsgKey: 'bad', CloudCustomData: 'x' };
		const result = createClient(dependencies, app).call(
			modifyC2cMsg,
			edit,
			callOptions({ maxTries: 1_000 }),
		);
		const state = { over: false };
		void result.finally(() => (state.over = true));
		while (!state.over) await time.until(Promise.all([one(), time.sleep(1_000)]));

		await expect(result).resolves.toMatchObject({ error: { stopped: 'waitedTooLong' } });
		expect(time.now()).toBeGreaterThan(60_000);
		expect(time.now()).toBeLessThan(75_000);
	});
});

describe('one item alone', () => {
	it.each<[string, Behaviour, number]>([
		['a wrong key', () => refusal(70009), 1_000],
		['a refused connection', () => refusedConnection, 46_000],
		['silence', () => 'silence', 75_000],
		["a gateway's page", () => page, 15_000],
		['over the limit without end', () => refusal(60007), 125_000],
	])('is bounded: %s', async (_, behave, withinMs) => {
		const { time, one } = setUp(behave);
		const result = await time.until(one());

		expect(result.ok).toBe(false);
		expect(time.now()).toBeLessThan(withinMs);
	});

	it.each<[string, Behaviour]>([
		['a refused connection', () => refusedConnection],
		['silence', () => 'silence'],
		["a gateway's page", () => page],
	])('with Max Tries 1 is tried once: %s', async (_, behave) => {
		const { time, server, one } = setUp(behave);
		await expect(time.until(one({ maxTries: 1 }))).resolves.toMatchObject({
			ok: false,
			error: { attempts: 1 },
		});
		expect(server.calls).toHaveLength(1);
	});
});

describe('the next run', () => {
	it.each<[string, Behaviour]>([
		['a wrong key', () => refusal(70009)],
		['a refused connection', () => refusedConnection],
		['over the limit without end', () => refusal(60007)],
		['silence', () => 'silence'],
	])('tries again, and succeeds once the cause has gone: %s', async (_, behave) => {
		const { time, server, run } = setUp(behave);
		await time.until(run(100));
		server.behave = () => ok;
		const endedMs = time.now();
		const results = await time.until(run(100));

		expect(lost(results)).toBe(0);
		expect(time.now() - endedMs).toBeLessThan(12_000);
	});

	it('is told soon while the cause goes on', async () => {
		const { time, server, run } = setUp(() => refusedConnection);
		await time.until(run(100));
		const [endedMs, calls] = [time.now(), server.calls.length];
		const results = await time.until(run(1_000));

		expect(lost(results)).toBe(1_000);
		expect(time.now() - endedMs).toBeLessThan(10_000);
		expect(server.calls.length).toBeGreaterThan(calls);
		expect(server.calls.length - calls).toBeLessThan(5);
	});

	it('waits as the first did when the cause has long been forgotten', async () => {
		const { time, server, run } = setUp(() => refusedConnection);
		await time.until(run(10));
		await time.pass(10 * minute);
		const startedMs = time.now();
		server.behave = ({ atMs }) => (atMs < startedMs + 30_000 ? refusedConnection : ok);

		expect(lost(await time.until(run(100)))).toBe(0);
	});
});

describe('what fails for one app', () => {
	it('leaves the items of others alone', async () => {
		const { time, server, run } = setUp(({ query }) =>
			query.get('sdkappid') === '1400000000' ? refusal(70009) : ok,
		);
		const both = [run(500), run(500, {}, { ...app, sdkAppId: 1400000001 })] as const;
		const [wrong, right] = await time.until(Promise.all(both));

		expect(lost(wrong)).toBe(500);
		expect(lost(right)).toBe(0);
		expect(server.calls.length).toBeLessThan(700);
	});

	it('or with one key leaves the same app with another alone', async () => {
		const { time, run } = setUp(({ query }) =>
			query.get('identifier') === 'nobody' ? refusal(60010) : ok,
		);
		const both = [run(100, {}, { ...app, adminUserId: 'nobody' }), run(100)] as const;
		const [wrong, right] = await time.until(Promise.all(both));

		expect([lost(wrong), lost(right)]).toEqual([100, 0]);
	});

	it('with one API does not hold another', async () => {
		const { time, server, dependencies, run } = setUp(({ path }) =>
			path === modifyC2cMsg.path ? 'silence' : ok,
		);
		const edits = run(200);
		await time.pass(15_000);
		const startedMs = time.now();
		const message = {
			To_Account: 'b',
			MsgSeq: 1,
			MsgRandom: 1,
			MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }],
		};
		const sent = createClient(dependencies, app).call(sendmsg, message, callOptions());
		await expect(time.until(sent)).resolves.toMatchObject({ ok: true });

		expect(time.now() - startedMs).toBeLessThan(100);
		server.behave = () => ok;
		await time.until(edits);
	});
});

describe('what fails for some items alone', () => {
	it('is not taken for the state of the app', async () => {
		const { time, server, run } = setUp(() => {
			const number = server.calls.length;
			if (number % 10 === 0) return refusal(70003);
			if (number % 10 === 1) return refusal(91000);
			return number % 10 === 2 ? 'silence' : ok;
		});
		const results = await time.until(run(2_000, { maxTries: 3, timeoutMs: 4_000 }));

		expect(stops(results).notSent).toBeUndefined();
		expect(lost(results)).toBeLessThan(100);
	});
});

describe('Stop', () => {
	it('ends calls that wait for a probe at once', async () => {
		const { time, server, run } = setUp(() => refusedConnection);
		const button = new AbortController();
		const running = run(100, { stop: followSignal(button.signal) });
		await time.pass(10_000);
		const calls = server.calls.length;
		button.abort();
		const atMs = time.now();
		const results = await time.until(running);

		expect(time.now() - atMs).toBeLessThan(50);
		expect(server.calls.length - calls).toBeLessThanOrEqual(1);
		expect(stops(results)).toEqual({ cancelled: 100 });
	});

	it('of the run that probes leaves the probe to another', async () => {
		const { time, run, one } = setUp(({ atMs }) => (atMs < 20_000 ? refusedConnection : ok));
		const button = new AbortController();
		const stopped = run(5, { stop: followSignal(button.signal) });
		const goingOn = run(5);
		await time.pass(10_000);
		button.abort();
		await time.until(stopped);

		expect(lost(await time.until(goingOn))).toBe(0);
		expect(time.now()).toBeLessThan(26_000);
		await expect(time.until(one())).resolves.toMatchObject({ ok: true });
	});
});

describe('what a process remembers of apps', () => {
	const others = (count: number) =>
		Array.from({ length: count }, (_, number) => ({ ...app, sdkAppId: number + 1 }));

	it('is forgotten of the one that was called longest ago, when there are more than 1,000', () => {
		const states = new AppStates(new VirtualTime(), () => 0);
		const [first, second] = [states.of(app), states.of({ ...app, adminUserId: 'second' })];
		for (const other of others(998)) states.of(other);
		expect(states.of(app)).toBe(first);
		states.of({ ...app, adminUserId: 'one more' });

		expect(states.of(app)).toBe(first);
		expect(states.of({ ...app, adminUserId: 'second' })).not.toBe(second);
	});

	it.each([
		['app', { sdkAppId: 1 }],
		['key', { secretKey: 'another' }],
		['admin', { adminUserId: 'another' }],
		['data center', { endpoint: { origin: 'https://adminapisgp.im.qcloud.com' } }],
	])('is apart for each %s', (_, change) => {
		const states = new AppStates(new VirtualTime(), () => 0);
		expect(states.of({ ...app, ...change })).not.toBe(states.of(app));
		expect(states.of({ ...app })).toBe(states.of(app));
	});
});
