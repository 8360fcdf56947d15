import type { IWebhookFunctions } from 'n8n-workflow';
import { createRecentKeys } from '../../nodes/shared/callbacks/recentKeys';
import { createRecentlyUsed } from '../../nodes/shared/callbacks/recentlyUsed';
import { maxTriggers, dedupeCachesOf } from '../../nodes/TencentChatTrigger/dedupeCaches';

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

describe('what is kept for each key', () => {
	const made = () => {
		let count = 0;
		const kept = createRecentlyUsed<number>(2);
		return (key: string) => kept.get(key, () => (count += 1));
	};

	it('is made once', () => {
		const get = made();
		expect([get('a'), get('b'), get('a')]).toEqual([1, 2, 1]);
	});

	it('leaves when it was used longest ago, not when it came first', () => {
		const get = made();
		for (const key of ['a', 'b', 'a', 'c']) get(key);
		expect([get('a'), get('b')]).toEqual([1, 4]);
	});
});

describe('what the triggers of one n8n have seen', () => {
	/** All tests share what is kept, so that each has workflows of its own. */
	const triggersOf = (test: string) => (id: number) =>
		dedupeCachesOf({
			getWorkflow: () => ({ id: `workflow ${id} of ${test}` }),
			getNode: () => ({ id: 'trigger' }),
			getMode: () => 'webhook',
		} as unknown as IWebhookFunctions);
	const ids = (count: number) => Array.from({ length: count }, (_, id) => id);

	it('is remembered by each of 201 that are called in turn', () => {
		const trigger = triggersOf('all in turn');
		for (const id of ids(201)) expect(trigger(id).calls.sawBefore('call')).toBe(false);
		for (const id of ids(201)) expect(trigger(id).calls.sawBefore('call')).toBe(true);
	});

	it('is remembered by one that is called again and again, however many others there are', () => {
		const trigger = triggersOf('one among others');
		trigger(0).calls.sawBefore('call');
		for (const id of ids(maxTriggers + 1)) {
			trigger(id).calls.sawBefore('other');
			expect(trigger(0).calls.sawBefore('call')).toBe(true);
		}
	});
});
