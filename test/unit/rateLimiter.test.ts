import { RateLimiter } from '../../nodes/shared/rateLimit/rateLimiter';
import { NodeRateLimit } from '../../nodes/shared/rateLimit/nodeRateLimit';
import { RateLimiters } from '../../nodes/shared/rateLimit/rateLimiters';
import { maxCallsUnderWay } from '../../nodes/shared/rateLimit/concurrency';
import type { Flow } from '../../nodes/shared/rateLimit/fairQueue';
import type { Stop } from '../../nodes/shared/stop';
import { followSignal } from '../../nodes/shared/stop';
import { PacedServer } from '../support/pacedServer';
import { mostInAnySecond } from '../support/slidingSecond';
import { VirtualTime } from '../support/virtualTime';

const quick = { connectMs: 0, thereMs: 20, backMs: 25 };

const setUp = (limit = 200) => {
	const time = new VirtualTime();
	const limiter = new RateLimiter(limit, time);
	const server = new PacedServer(time);
	const job = (calls: number, flow: Flow = {}, way = quick, stop?: Stop) =>
		Promise.all(Array.from({ length: calls }, () => server.call(limiter, flow, way, stop)));
	return { time, limiter, server, job };
};

describe('the pace of one API', () => {
	it('sends calls evenly, also those whose connections open at the same moment', async () => {
		const { time, limiter, server } = setUp();
		const openMs = 2_000;
		const calls = Array.from({ length: maxCallsUnderWay }, async () => {
			const turn = await limiter.takePermit({});
			await time.sleep(openMs - time.now());
			await turn?.leave();
			server.arrivalsMs.push(time.now());
		});
		await time.until(Promise.all(calls));

		const gapsMs = server.arrivalsMs.slice(1).map((atMs, i) => atMs - server.arrivalsMs[i]!);
		expect(server.arrivalsMs[0]).toBe(openMs);
		expect(gapsMs.filter((gapMs) => gapMs < 3.9)).toEqual([]);
	});

	it('goes on as calls leave whose connections opened late, though none of them ended', async () => {
		const { time, limiter } = setUp();
		const openMs = 500;
		let left = 0;
		const call = async () => {
			const permit = await limiter.takePermit({});
			await time.sleep(Math.max(0, openMs - time.now()));
			if ((await permit?.leave()) === true) left++;
		};
		for (let number = 0; number < 10; number++) void call();
		await time.pass(openMs + 1);
		for (let number = 0; number < 5; number++) void call();
		await time.pass(500);

		expect(left).toBe(15);
	});

	it('has no more calls under way than an endpoint has connections', async () => {
		const { time, limiter } = setUp();
		let given = 0;
		for (let call = 0; call < 100; call++) void limiter.takePermit({}).then(() => given++);
		await time.pass(5_000);

		expect(given).toBe(maxCallsUnderWay);
	});

	it('opens no more connections than it needs for answers that come quickly, however late it is', async () => {
		const { time, limiter, job } = setUp();
		await time.pass(60_000);
		await time.until(job(400));
		let given = 0;
		for (let call = 0; call < 100; call++) void limiter.takePermit({}).then(() => given++);
		await time.pass(140);

		// Nine calls are under way while one is answered in 45 ms at 200 a second.
		expect(given).toBeGreaterThanOrEqual(9);
		expect(given).toBeLessThan(20);
	});

	it('gives the place of a call that ended to the next', async () => {
		const { time, limiter } = setUp();
		let given = 0;
		const turns = Array.from({ length: 40 }, async () => {
			const turn = await limiter.takePermit({});
			given++;
			await time.sleep(10_000);
			turn?.end();
			turn?.end();
		});
		await time.until(Promise.all(turns));

		expect(given).toBe(40);
		expect(time.now()).toBeLessThan(21_000);
	});
});

describe('the pace of a flow', () => {
	it.each([
		[undefined, 200],
		[20, 20],
		[500, 200],
	])('is the lower of its own limit and that of the API: %p', (own, expected) => {
		const { limiter } = setUp();
		const flow = own === undefined ? {} : { nodeRateLimit: new NodeRateLimit(own) };
		expect(limiter.limitPerSecond(flow)).toBe(expected);
		expect(limiter.callsPerSecond(flow)).toBe(expected);
	});

	it('falls for all that may go faster when the server says over limit', async () => {
		const { limiter, call } = oneByOne();
		await call(true);
		expect(limiter.callsPerSecond({})).toBeLessThan(200);
		expect(limiter.callsPerSecond({})).toBeGreaterThan(50);
		expect(limiter.callsPerSecond({ nodeRateLimit: new NodeRateLimit(5) })).toBe(5);
		expect(limiter.limitPerSecond({})).toBe(200);
	});
});

/** One call after the other, each with an answer at once. */
const oneByOne = () => {
	const { time, limiter } = setUp();
	const call = async (overLimit: boolean, retryAfterMs?: number) => {
		const permit = await time.until(limiter.takePermit({}));
		await time.until(permit?.leave() ?? Promise.resolve(false));
		permit?.answered(overLimit ? 'app' : undefined, retryAfterMs);
		permit?.end();
		return time.now();
	};
	return { time, limiter, call };
};

describe('a server that says over limit and how long to wait', () => {
	it.each([
		['is asked again no sooner', true, 7_000, 7_000, 7_100],
		['is asked at the slower pace where that is up to a second', true, 1_000, 0, 500],
		['is asked at once where it did not say over limit', false, 7_000, 0, 500],
		['is asked at the slower pace where it does not say how long', true, undefined, 0, 500],
	])('%s', async (_, overLimit, retryAfterMs, fromMs, toMs) => {
		const { call } = oneByOne();
		await call(overLimit, retryAfterMs);
		const atMs = await call(false);
		expect(atMs).toBeGreaterThanOrEqual(fromMs);
		expect(atMs).toBeLessThan(toMs);
	});

	it('is believed in the longest of what it asked for', async () => {
		const { time, limiter, call } = oneByOne();
		const permits = await time.until(Promise.all([limiter.takePermit({}), limiter.takePermit({})]));
		for (const permit of permits) await time.until(permit?.leave() ?? Promise.resolve(false));
		for (const [index, permit] of permits.entries()) {
			permit?.answered('app', index === 0 ? 7_000 : 2_000);
			permit?.end();
		}
		expect(await call(false)).toBeGreaterThanOrEqual(7_000);
	});
});

describe('flows', () => {
	it('with a share keep to it from their first call on, and after a time without calls', async () => {
		const { time, server, job } = setUp();
		const flow = { nodeRateLimit: new NodeRateLimit(20) };
		const way = { connectMs: 0, thereMs: 0, backMs: 0 };
		await time.until(job(3, flow, way));
		await time.pass(900);
		await time.until(job(3, flow, way));

		expect(server.arrivalsMs).toEqual([0, 50, 100, 1_000, 1_050, 1_100]);
	});

	it('with the same share keep to it together', async () => {
		const { time, server, job } = setUp();
		const rateLimiters = new RateLimiters(time);
		const flow = () => ({ nodeRateLimit: rateLimiters.ofNode('workflow node', 20) });
		await time.until(Promise.all([job(60, flow()), job(60, flow())]));

		expect(mostInAnySecond(server.arrivalsMs)).toBeLessThanOrEqual(21);
		expect(time.now()).toBeLessThan(6_300);
	});

	it('take the pace that was asked for last', () => {
		const rateLimiters = new RateLimiters(new VirtualTime());
		expect(rateLimiters.ofNode('node', 20)).toBe(rateLimiters.ofNode('node', 5));
		expect(rateLimiters.ofNode('node', 7)?.callsPerSecond).toBe(7);
		expect(rateLimiters.ofNode('node', undefined)).toBeUndefined();
	});
});

describe('Stop', () => {
	it('ends all waits at once, and no call leaves after it', async () => {
		const { time, server, job } = setUp();
		const button = new AbortController();
		const stop = followSignal(button.signal);
		const outcomes = job(500, {}, quick, stop);
		await time.pass(1_000);
		button.abort();
		const stoppedMs = time.now();
		const ends = await time.until(outcomes);

		const done = ends.filter(({ kind }) => kind === 'done');
		expect(done.length).toBe(server.arrivalsMs.length);
		expect(done.length).toBeGreaterThan(190);
		expect(done.length).toBeLessThan(210);
		expect(time.now() - stoppedMs).toBeLessThan(50);
		expect(ends.every((end) => end.kind !== 'done' || end.leftMs <= stoppedMs)).toBe(true);
	});

	it('ends a wait that begins after it', async () => {
		const { time, limiter } = setUp();
		await expect(
			time.until(limiter.takePermit({}, followSignal(AbortSignal.abort()))),
		).resolves.toBeUndefined();
	});

	it('leaves the pace to others', async () => {
		const { time, job } = setUp();
		const button = new AbortController();
		const stop = followSignal(button.signal);
		const stopped = job(500, {}, quick, stop);
		const goingOn = job(300);
		await time.pass(500);
		button.abort();
		await time.until(stopped);
		const ends = await time.until(goingOn);

		expect(ends.every(({ kind }) => kind === 'done')).toBe(true);
		expect(time.now()).toBeLessThan(2_200);
	});
});

describe('the rateLimiters of a process', () => {
	it('are one for each API of each app', () => {
		const rateLimiters = new RateLimiters(new VirtualTime());
		const modify = { path: 'v4/openim/modify_c2c_msg', callsPerSecond: 200 };
		const check = { path: 'v4/im_open_login_svc/account_check', callsPerSecond: 100 };

		expect(rateLimiters.of('app 1', modify)).toBe(rateLimiters.of('app 1', { ...modify }));
		expect(rateLimiters.of('app 1', modify)).not.toBe(rateLimiters.of('app 2', modify));
		expect(rateLimiters.of('app 1', modify)).not.toBe(rateLimiters.of('app 1', check));
		expect(rateLimiters.of('app 1', check).callsPerSecond({})).toBe(100);
	});
});
