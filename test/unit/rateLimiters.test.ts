import { RateLimiters } from '../../nodes/shared/rateLimit/rateLimiters';
import { VirtualTime } from '../support/virtualTime';

const limit = { limit: 40, windowMs: 1_000 };

describe('the limits of parts that a process remembers', () => {
	it('are one for each part, with the limit that was asked for last', () => {
		const rateLimiters = new RateLimiters(new VirtualTime());
		const first = rateLimiters.ofPart('group', limit);
		expect(rateLimiters.ofPart('other group', limit)).not.toBe(first);
		expect(rateLimiters.ofPart('group', { ...limit, limit: 7 })).toBe(first);
		expect(first.limit).toBe(7);
	});

	it('are at most 1,000 where nothing counts: the one asked for longest ago goes first', () => {
		const rateLimiters = new RateLimiters(new VirtualTime());
		const [first, second] = ['first', 'second'].map((part) => rateLimiters.ofPart(part, limit));
		for (let part = 2; part < 1_000; part++) rateLimiters.ofPart(`group ${part}`, limit);
		expect(rateLimiters.ofPart('first', limit)).toBe(first);
		rateLimiters.ofPart('one more', limit);

		expect(rateLimiters.ofPart('first', limit)).toBe(first);
		expect(rateLimiters.ofPart('second', limit)).not.toBe(second);
	});

	it('are all kept where a call still counts for them', async () => {
		const rateLimiters = new RateLimiters(new VirtualTime());
		const used = Array.from({ length: 1_200 }, async (_, part) => {
			const limiter = rateLimiters.ofPart(`${part}`, limit);
			(await limiter.take(1))?.left();
			return limiter;
		});
		for (const [part, limiter] of (await Promise.all(used)).entries()) {
			expect(rateLimiters.ofPart(`${part}`, limit)).toBe(limiter);
		}
	});
});

describe("a node's own limit", () => {
	it('is gone once the node asks for none', () => {
		const rateLimiters = new RateLimiters(new VirtualTime());
		const share = rateLimiters.ofNode('node', 5);
		expect(rateLimiters.ofNode('other node', 5)).not.toBe(share);
		expect(rateLimiters.ofNode('node', undefined)).toBeUndefined();
		expect(rateLimiters.ofNode('node', 5)).not.toBe(share);
	});
});
