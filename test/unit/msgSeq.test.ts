import fc from 'fast-check';
import { risingMsgSeq } from '../../nodes/TencentChat/execution/processState';

describe('the numbers of messages to send', () => {
	it('rise, however often they are asked for and whatever the clock does', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 31 }), { minLength: 2 }), (clock) => {
				let tick = 0;
				const next = risingMsgSeq(() => clock[tick++] ?? 0);
				const numbers = clock.map(() => next());
				expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
			}),
		);
	});

	it('fit into 32 bits today', () => {
		expect(risingMsgSeq(() => Date.UTC(2026, 10, 22))()).toBeLessThan(2 ** 32);
	});
});
