import { NodeRateLimit } from '../../nodes/shared/rateLimit/nodeRateLimit';
import { Spacing } from '../../nodes/shared/rateLimit/spacing';

describe('events that are kept apart', () => {
	it('may begin at once', () => {
		expect(new Spacing(25).nextMs()).toBe(-Infinity);
	});

	it('come an interval after the one before was due, where that was a little late', () => {
		const spacing = new Spacing(25);
		spacing.begin(1_000);
		spacing.take(1_000, 100);
		expect(spacing.nextMs()).toBe(1_100);
		spacing.take(1_120, 100);
		expect(spacing.nextMs()).toBe(1_200);
	});

	it('catch up on no more than they may', () => {
		const spacing = new Spacing(25);
		spacing.begin(1_000);
		spacing.take(1_000, 100);
		spacing.take(1_400, 100);
		expect(spacing.nextMs()).toBe(1_475);
	});

	it('do not catch up on time in which nobody waited', () => {
		const spacing = new Spacing(200);
		spacing.begin(1_000);
		spacing.take(1_000, 100);
		spacing.begin(1_050);
		expect(spacing.nextMs()).toBe(1_100);
		spacing.begin(5_000);
		expect(spacing.nextMs()).toBe(5_000);
	});
});

describe("a node's own limit", () => {
	it('lets a call go each so many ms, with 25 ms to catch up on', () => {
		const limit = new NodeRateLimit(20);
		limit.begin(1_000);
		limit.take(1_000);
		expect(limit.nextMs()).toBe(1_050);
		limit.take(1_090);
		expect(limit.nextMs()).toBe(1_115);
		limit.callsPerSecond = 10;
		limit.take(1_115);
		expect(limit.nextMs()).toBe(1_215);
	});
});
