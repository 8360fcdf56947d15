import type { Waiter } from '../../nodes/shared/stop';
import { followSignal, waitIn } from '../../nodes/shared/stop';
import { sleepUnlessStopped } from '../../nodes/shared/time';
import { VirtualTime } from '../support/virtualTime';

describe('Stop', () => {
	it('is told to all who asked and did not forget it, once', () => {
		const button = new AbortController();
		const stop = followSignal(button.signal);
		const told: string[] = [];
		stop.onStop(() => told.push('first'));
		stop.onStop(() => told.push('second'))();
		stop.onStop(() => told.push('third'));
		expect(stop.isStopped()).toBe(false);
		button.abort();
		button.abort();

		expect(stop.isStopped()).toBe(true);
		expect(told).toEqual(['first', 'third']);
	});

	it('never comes where the host has no signal', () => {
		const stop = followSignal(undefined);
		expect(stop.isStopped()).toBe(false);
		expect(() => stop.dispose()).not.toThrow();
	});

	it('hangs on the signal with one listener, and lets go of it', () => {
		const { signal } = new AbortController();
		const add = jest.spyOn(signal, 'addEventListener');
		const remove = jest.spyOn(signal, 'removeEventListener');
		const stop = followSignal(signal);
		for (let call = 0; call < 1_000; call++) stop.onStop(() => undefined);
		stop.dispose();

		expect(add).toHaveBeenCalledTimes(1);
		expect(remove).toHaveBeenCalledWith(...add.mock.calls[0]!.slice(0, 2));
	});
});

describe('a wait in a queue', () => {
	const queueOf = () => {
		const waiters = new Set<Waiter<string>>();
		const queue = {
			add: (waiter: Waiter<string>) => void waiters.add(waiter),
			remove: (waiter: Waiter<string>) => void waiters.delete(waiter),
		};
		return { waiters, queue };
	};

	it.each([
		['that can be stopped', followSignal(new AbortController().signal)],
		['that nothing can stop', undefined],
	])('%s ends with what is given', async (_, stop) => {
		const { waiters, queue } = queueOf();
		const wait = waitIn(queue, stop);
		expect(waiters.size).toBe(1);
		for (const waiter of waiters) waiter.give('thing');
		expect(await wait).toBe('thing');
	});

	it('ends without when stopped, and stands there no more', async () => {
		const button = new AbortController();
		const { waiters, queue } = queueOf();
		const wait = waitIn(queue, followSignal(button.signal));
		button.abort();
		expect(await wait).toBeUndefined();
		expect(waiters.size).toBe(0);
	});

	it('that was given its thing hears of a later stop no more', async () => {
		const button = new AbortController();
		const { waiters, queue } = queueOf();
		const wait = waitIn(queue, followSignal(button.signal));
		for (const waiter of waiters) waiter.give('thing');
		button.abort();
		expect(await wait).toBe('thing');
		expect(waiters.size).toBe(1);
	});

	it('does not begin when stopped before', async () => {
		const button = new AbortController();
		const stop = followSignal(button.signal);
		button.abort();
		const { waiters, queue } = queueOf();
		expect(await waitIn(queue, stop)).toBeUndefined();
		expect(waiters.size).toBe(0);
	});
});

describe('a sleep', () => {
	it('ends in its time', async () => {
		const time = new VirtualTime();
		const { signal } = new AbortController();
		await expect(time.until(sleepUnlessStopped(time, 500, followSignal(signal)))).resolves.toBe(
			true,
		);
		expect(time.now()).toBe(500);
	});

	it('ends in its time where nothing can stop it', async () => {
		const time = new VirtualTime();
		await expect(time.until(sleepUnlessStopped(time, 500))).resolves.toBe(true);
		expect(time.now()).toBe(500);
	});

	it('that has ended hears of a later stop no more', async () => {
		const time = new VirtualTime();
		let forgotten = 0;
		const stop = { isStopped: () => false, onStop: () => () => (forgotten += 1) };
		await time.until(sleepUnlessStopped(time, 500, stop));
		expect(forgotten).toBe(1);
	});

	it('ends at once when stopped', async () => {
		const time = new VirtualTime();
		const button = new AbortController();
		const slept = sleepUnlessStopped(time, 500, followSignal(button.signal));
		await time.pass(100);
		button.abort();
		await expect(time.until(slept)).resolves.toBe(false);
		expect(time.now()).toBe(100);
	});

	it('does not begin when already stopped', async () => {
		const stop = followSignal(AbortSignal.abort());
		await expect(sleepUnlessStopped(new VirtualTime(), 500, stop)).resolves.toBe(false);
	});
});
