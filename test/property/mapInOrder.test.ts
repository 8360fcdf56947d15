import fc from 'fast-check';
import { mapInOrder } from '../../nodes/TencentChat/execution/mapInOrder';
import { VirtualTime } from '../support/virtualTime';

describe('many items at a time', () => {
	it('come out in order, each once, and never more under way than allowed', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 120 }),
				fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }),
				async (workMs, limits) => {
					const time = new VirtualTime();
					let [asked, underWay, most] = [0, 0, 0];
					const limit = () => limits[asked++ % limits.length] ?? 1;
					const work = async (index: number) => {
						most = Math.max(most, ++underWay);
						await time.sleep(workMs[index] ?? 0);
						underWay--;
						return `item ${index}`;
					};
					const results = await time.until(mapInOrder(workMs.length, limit, () => true, work));

					expect(results).toEqual(workMs.map((_, index) => `item ${index}`));
					expect(most).toBeLessThanOrEqual(Math.max(...limits));
				},
			),
		);
	});

	it('that may not start are left out, and those under way are waited for', async () => {
		const time = new VirtualTime();
		let stopped = false;
		const running = mapInOrder(
			100,
			() => 4,
			() => !stopped,
			async (index) => {
				await time.sleep(10);
				return index;
			},
		);
		await time.pass(25);
		stopped = true;
		const results = await time.until(running);

		expect(results).toHaveLength(100);
		expect(results.filter((result) => result !== undefined)).toEqual([
			0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
		]);
	});

	it('use the whole limit and no time beside the work', async () => {
		const time = new VirtualTime();
		await time.until(
			mapInOrder(
				100,
				() => 10,
				() => true,
				() => time.sleep(10),
			),
		);
		expect(time.now()).toBe(100);
	});

	it('fail with what a piece of work fails with', async () => {
		const work = (index: number) =>
			index === 3 ? Promise.reject(new Error('broken')) : Promise.resolve(index);
		await expect(
			mapInOrder(
				10,
				() => 2,
				() => true,
				work,
			),
		).rejects.toThrow('broken');
	});
});
