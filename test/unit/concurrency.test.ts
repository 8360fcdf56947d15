import { Concurrency, maxUnderWay } from '../../nodes/shared/rateLimit/concurrency';

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
