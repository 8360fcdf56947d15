import { createRecentKeys } from '../../nodes/shared/callbacks/recentKeys';

const memoryAt = (options: { keepMs?: number; maxKeys?: number } = {}) => {
	const clock = { nowMs: 1000 };
	const keys = createRecentKeys({ keepMs: 100, maxKeys: 3, nowMs: () => clock.nowMs, ...options });
	return { clock, keys };
};

it('knows a key again, and no other', () => {
	const { keys } = memoryAt();
	expect([keys.sawBefore('a'), keys.sawBefore('a'), keys.sawBefore('b')]).toEqual([
		false,
		true,
		false,
	]);
});

it('forgets a key after its time, counted from when it was first seen', () => {
	const { clock, keys } = memoryAt();
	keys.sawBefore('a');
	clock.nowMs += 100;
	expect(keys.sawBefore('a')).toBe(true);
	clock.nowMs += 1;
	expect(keys.sawBefore('a')).toBe(false);
});

it('forgets the oldest key when there are too many', () => {
	const { keys } = memoryAt();
	for (const key of ['a', 'b', 'c', 'd']) keys.sawBefore(key);
	expect([keys.sawBefore('b'), keys.sawBefore('a')]).toEqual([true, false]);
});
