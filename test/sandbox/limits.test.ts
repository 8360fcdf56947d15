import fc from 'fast-check';
import { countBySlidingSecond } from '../../sandbox/callRate';

it('never lets more than the limit into any second, and lets in whatever fits', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 6 }),
			fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 60 }),
			(limit, gapsMs) => {
				const counter = countBySlidingSecond();
				const letIn: number[] = [];
				let atMs = 0;
				for (const gapMs of gapsMs) {
					atMs += gapMs;
					const inLastSecond = letIn.filter((earlier) => atMs - earlier < 1000).length;
					const taken = counter.take('api', limit, atMs);
					expect(taken).toBe(inLastSecond < limit);
					if (taken) letIn.push(atMs);
				}
			},
		),
	);
});

it('counts every API for itself', () => {
	const counter = countBySlidingSecond();
	expect(['a', 'a', 'b', 'b'].map((api) => counter.take(api, 1, 0))).toEqual([
		true,
		false,
		true,
		false,
	]);
});

it('lets nothing in where the limit is nought', () => {
	expect(countBySlidingSecond().take('api', 0, 0)).toBe(false);
});
