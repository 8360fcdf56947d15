import { yielding } from '../../nodes/TencentChat/execution/mapInOrder';

describe('work that waits for nothing', () => {
	it('lets the event loop turn after each ten milliseconds of it, and not more often', async () => {
		let nowMs = 0;
		let turns = 0;
		const pause = yielding({
			now: () => nowMs,
			sleep: () => {
				turns++;
				return Promise.resolve();
			},
		});
		for (let piece = 0; piece < 100; piece++) {
			nowMs += 1;
			await pause();
		}
		expect(turns).toBe(10);
	});
});
