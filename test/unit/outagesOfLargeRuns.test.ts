import { endlessCauses, lost, setUp } from '../support/outageRuns';

describe('a run of 10,000 items that cannot succeed ends soon', () => {
	const items = 10_000;

	it.each(endlessCauses)('%s', async (_, behave, withinMs, maxCalls) => {
		const { time, server, run } = setUp(behave);
		const results = await time.until(run(items));

		expect(results).toHaveLength(items);
		expect(lost(results)).toBe(items);
		expect(time.now()).toBeLessThan(withinMs);
		expect(server.calls.length).toBeLessThan(maxCalls);
	});
});
