import fc from 'fast-check';

import { newestOf } from '../../nodes/TencentChat/operations/messages/newestOf';

it('keeps the newest of a history that comes newest page first, and says when it has enough', () => {
	fc.assert(
		fc.property(
			fc.array(fc.nat(5), { minLength: 1 }),
			fc.integer({ min: 1, max: 40 }),
			(sizes, limit) => {
				const all = Array.from({ length: sizes.reduce((sum, size) => sum + size, 0) }, (_, i) => i);
				const newest = newestOf<number>(limit);
				let end = all.length;
				for (const size of sizes) {
					end -= size;
					if (!newest.add(all.slice(end, end + size))) break;
				}
				expect(newest.messages()).toEqual(all.slice(-limit));
			},
		),
	);
});
