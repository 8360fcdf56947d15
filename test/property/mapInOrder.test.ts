import fc from 'fast-check';
import { mapInOrder, type Slot } from '../../nodes/TencentChat/execution/mapInOrder';
import { VirtualTime } from '../support/virtualTime';

const mayStart = () => true;

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
					const count = workMs.length;
					const results = await time.until(mapInOrder({ count, limit, mayStart, work }));

					expect(results).toEqual(workMs.map((_, index) => `item ${index}`));
					expect(most).toBeLessThanOrEqual(Math.max(...limits));
				},
			),
		);
	});

	it('that may not start are left out, and those under way are waited for', async () => {
		const time = new VirtualTime();
		let stopped = false;
		const running = mapInOrder({
			count: 100,
			limit: () => 4,
			mayStart: () => !stopped,
			work: async (index) => {
				await time.sleep(10);
				return index;
			},
		});
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
		const work = () => time.sleep(10);
		await time.until(mapInOrder({ count: 100, limit: () => 10, mayStart, work }));
		expect(time.now()).toBe(100);
	});

	it('that wait without their slot let others start, and hold one again when they go on', async () => {
		const time = new VirtualTime();
		const begunMs: number[] = [];
		const work = async (index: number, slot: Slot) => {
			begunMs.push(time.now());
			if (index < 2) await slot.free(time.sleep(5));
			await time.sleep(10);
		};
		await time.until(mapInOrder({ count: 40, limit: () => 2, mayStart, work }));

		expect(begunMs.slice(0, 4)).toEqual([0, 0, 0, 0]);
		expect(time.now()).toBeGreaterThanOrEqual(190);
	});

	it('end with what a piece of work throws, once those under way have ended, and begin no more', async () => {
		const time = new VirtualTime();
		const [begun, ended]: [number[], number[]] = [[], []];
		const work = async (index: number) => {
			begun.push(index);
			await time.sleep(index === 0 ? 50 : 10);
			if (index === 1) throw new Error('broken');
			ended.push(index);
		};
		const running = mapInOrder({ count: 10, limit: () => 3, mayStart, work });

		await expect(time.until(running)).rejects.toThrow('broken');
		expect(begun).toEqual([0, 1, 2]);
		expect(ended).toEqual([2, 0]);
	});
});

describe('items with keys', () => {
	const someItems = fc.array(
		fc.record({
			keys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
			ms: fc.integer({ min: 0, max: 30 }),
		}),
		{ maxLength: 60 },
	);

	it('that share one never overlap and go in their order, whatever the others do', async () => {
		await fc.assert(
			fc.asyncProperty(someItems, fc.integer({ min: 1, max: 8 }), async (items, limit) => {
				const time = new VirtualTime();
				const began = new Map<number, number>();
				const ended = new Map<number, number>();
				let moment = 0;
				const running = mapInOrder({
					count: items.length,
					limit: () => limit,
					mayStart,
					keysOf: (index) => items[index]?.keys ?? [],
					work: async (index) => {
						// Done twice, the second time would hide when the first began.
						expect(began.has(index)).toBe(false);
						began.set(index, moment++);
						await time.sleep(items[index]?.ms ?? 0);
						ended.set(index, moment++);
						return index;
					},
				});
				const results = await time.until(running);

				expect(results).toEqual(items.map((_, index) => index));
				items.forEach(({ keys }, later) => {
					for (let earlier = 0; earlier < later; earlier++) {
						if (!items[earlier]?.keys.some((key) => keys.includes(key))) continue;
						expect(ended.get(earlier)).toBeLessThan(began.get(later) ?? -1);
					}
				});
			}),
		);
	});

	it('that wait for another hold no slot: a thousand of one key slow nobody else', async () => {
		const time = new VirtualTime();
		let othersEndedMs = 0;
		await time.until(
			mapInOrder({
				count: 2_000,
				limit: () => 10,
				mayStart,
				keysOf: (index) => [index < 1_000 ? 'one user' : `user ${index}`],
				work: async (index) => {
					await time.sleep(10);
					if (index >= 1_000) othersEndedMs = time.now();
				},
			}),
		);

		// Nine of the ten slots are theirs: the tenth does the items of the one user, one by one.
		expect(othersEndedMs).toBeLessThanOrEqual(Math.ceil(1_000 / 9) * 10 + 10);
		expect(time.now()).toBe(10_000);
	});

	it('free their slot for another while they wait for something else', async () => {
		const time = new VirtualTime();
		const order: string[] = [];
		await time.until(
			mapInOrder({
				count: 2,
				limit: () => 1,
				mayStart,
				work: async (index, slot) => {
					order.push(`begin ${index}`);
					if (index === 0) await slot.free(time.sleep(100));
					order.push(`end ${index}`);
				},
			}),
		);
		expect(order).toEqual(['begin 0', 'begin 1', 'end 1', 'end 0']);
	});
});
