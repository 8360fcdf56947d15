import {
	ConcurrencyLimiter,
	maxCallsUnderWay,
} from '../../nodes/shared/rateLimit/concurrencyLimiter';

/** How many calls begin at one moment, before the next has to wait. */
const begunAt = (limiter: ConcurrencyLimiter, nowMs: number): number => {
	let begun = 0;
	while (limiter.readyMs(nowMs) === nowMs) {
		limiter.begin();
		begun++;
	}
	return begun;
};

const after = (latencyMs: number, callsPerSecond: number, times = 100) => {
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
		expect(begunAt(after(latencyMs, callsPerSecond), 1_000)).toBe(calls);
	});

	it('follow a latency that changes', () => {
		const limiter = after(45, 100);
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
