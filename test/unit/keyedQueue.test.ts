import { KeyedLock } from '../../nodes/shared/keyedQueue';
import { followSignal } from '../../nodes/shared/stop';

/** Executions that want keys, and the order in which they got them. */
const setUp = () => {
	const lock = new KeyedLock();
	const order: string[] = [];
	const ask = (name: string, keys: string[], signal?: AbortSignal) => {
		const taken = lock.take(keys, followSignal(signal));
		void taken.then((release) => order.push(release === undefined ? `not ${name}` : name));
		return taken;
	};
	return { lock, order, ask };
};

/** Ends once all that needs no time has happened. */
const quiet = async () => await new Promise((resolve) => setImmediate(resolve));

describe('the right to a key', () => {
	it('goes round in the order of asking, once it is released', async () => {
		const { order, ask } = setUp();
		const release = await ask('first', ['a']);
		const second = ask('second', ['a']);
		void ask('third', ['a']);
		await quiet();
		expect(order).toEqual(['first']);
		release?.();
		(await second)?.();
		await quiet();

		expect(order).toEqual(['first', 'second', 'third']);
	});

	it('keeps nobody waiting who wants others', async () => {
		const { lock, order, ask } = setUp();
		await ask('first', ['a', 'b']);
		void ask('second', ['b', 'c']);
		await ask('third', ['d']);

		expect(order).toEqual(['first', 'third']);
		expect(['a', 'b', 'c', 'd', 'e'].map((key) => lock.isFree([key]))).toEqual([
			...[false, false, false, false, true],
		]);
		expect(lock.isFree(['e', 'a'])).toBe(false);
	});

	it('is free again once all have released it', async () => {
		const { lock, ask } = setUp();
		(await ask('first', ['a', 'b']))?.();
		expect(lock.isFree(['a', 'b'])).toBe(true);
	});

	it('passes a stopped execution by, so that those after it are served', async () => {
		const { lock, order, ask } = setUp();
		const button = new AbortController();
		const release = await ask('first', ['a']);
		const stopped = ask('stopped', ['a'], button.signal);
		const last = ask('last', ['a']);
		button.abort();
		await expect(stopped).resolves.toBeUndefined();
		expect(order).toEqual(['first', 'not stopped']);
		release?.();
		(await last)?.();

		expect(order).toEqual(['first', 'not stopped', 'last']);
		expect(lock.isFree(['a'])).toBe(true);
	});

	it('that an execution has stays with it when it is stopped, until it releases it', async () => {
		const { lock, ask } = setUp();
		const button = new AbortController();
		const release = await ask('first', ['a'], button.signal);
		button.abort();
		await quiet();
		expect(lock.isFree(['a'])).toBe(false);
		release?.();
		expect(lock.isFree(['a'])).toBe(true);
	});

	it('is not waited for by one that is stopped already', async () => {
		const { lock, ask } = setUp();
		await expect(ask('stopped', ['a'], AbortSignal.abort())).resolves.toBeUndefined();
		expect(lock.isFree(['a'])).toBe(true);
	});
});
