import {
	Concurrency,
	ConcurrencyLimiter,
	maxCallsUnderWay,
	maxUnderWay,
} from '../../nodes/shared/rateLimit/concurrency';

const after = (observations: number, busyMs: number, callsPerSecond: number) => {
	const concurrency = new Concurrency();
	for (let i = 0; i < observations; i++) concurrency.observe(busyMs, callsPerSecond);
	return concurrency;
};

describe('how many items are under way', () => {
	it('starts at the bound, while nothing is known', () => {
		expect(new Concurrency().limit()).toBe(maxUnderWay);
	});

	it.each([
		['on a quick network', 45, 200, 20],
		['on a very quick one', 2, 200, 4],
		['on a slow one', 400, 200, maxUnderWay],
		['at a low pace', 45, 10, 4],
		['at a low pace on a slow network', 1_000, 10, 22],
	])('%s: as many as the pace fills', (_, busyMs, callsPerSecond, limit) => {
		expect(after(50, busyMs, callsPerSecond).limit()).toBe(limit);
	});

	it('takes a call that was slow for once as a tenth of what is known', () => {
		const concurrency = after(1, 45, 200);
		concurrency.observe(145, 200);
		expect(concurrency.limit()).toBe(2 * 11 + 2);
	});

	it('follows what changes', () => {
		const concurrency = after(50, 45, 200);
		for (let i = 0; i < 50; i++) concurrency.observe(400, 200);
		expect(concurrency.limit()).toBe(maxUnderWay);
		concurrency.observe(400, 4);
		expect(concurrency.limit()).toBeLessThan(8);
	});
});

/** How many calls begin at one moment, before the next has to wait. */
const begunAt = (limiter: ConcurrencyLimiter, nowMs: number): number => {
	let begun = 0;
	while (limiter.readyMs(nowMs) === nowMs) {
		limiter.begin();
		begun++;
	}
	return begun;
};

const limiterAfter = (latencyMs: number, callsPerSecond: number, times = 100) => {
	const limiter = new ConcurrencyLimiter();
	for (let i = 0; i < times; i++) limiter.observe(latencyMs, callsPerSecond);
	return limiter;
};

describe('calls under way at once', () => {
	it('are twelve while nothing is known', () => {
		expect(begunAt(new ConcurrencyLimiter(), 1_000)).toBe(12);
	});

	it.each([
		['as many as the pace fills, a third more, and four', 100, 100, 17],
		['no fewer than twelve', 45, 10, 12],
		['no more than an endpoint has connections', 2_000, 200, maxCallsUnderWay],
	])('are %s', (_, latencyMs, callsPerSecond, calls) => {
		expect(begunAt(limiterAfter(latencyMs, callsPerSecond), 1_000)).toBe(calls);
	});

	it('follow a latency that changes', () => {
		const limiter = limiterAfter(45, 100);
		for (let i = 0; i < 100; i++) limiter.observe(150, 100);
		expect(begunAt(limiter, 1_000)).toBe(24);
	});

	it('leave their place to the next when they end', () => {
		const limiter = new ConcurrencyLimiter();
		begunAt(limiter, 1_000);
		limiter.end();
		limiter.end();
		expect(begunAt(limiter, 1_000)).toBe(2);
	});

	it('become half as many more each time that one has waited for 150 ms', () => {
		const limiter = new ConcurrencyLimiter();
		begunAt(limiter, 1_000);
		expect(limiter.readyMs(1_000)).toBe(1_150);
		expect(limiter.readyMs(1_100)).toBe(1_150);
		expect(begunAt(limiter, 1_150)).toBe(6);
		expect(limiter.readyMs(1_150)).toBe(1_300);
		expect(begunAt(limiter, 1_300)).toBe(9);
		expect(begunAt(limiter, 1_450)).toBe(maxCallsUnderWay - 27);
		expect(limiter.readyMs(1_450)).toBe(Infinity);
		expect(limiter.readyMs(9_000)).toBe(Infinity);
	});

	it('do not become more where the next found a place in the meantime', () => {
		const limiter = new ConcurrencyLimiter();
		begunAt(limiter, 1_000);
		limiter.end();
		expect(limiter.readyMs(1_100)).toBe(1_100);
		limiter.begin();
		expect(limiter.readyMs(1_140)).toBe(1_290);
	});
});
