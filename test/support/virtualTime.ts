import type { Time } from '../../nodes/shared/time';

interface Sleeper {
	readonly atMs: number;
	readonly wake: () => void;
}

/** A clock that stands still while work is done, and jumps to the next sleeper when there is none. */
export class VirtualTime implements Time {
	private nowMs = 0;
	private sleepers: Sleeper[] = [];

	now = (): number => this.nowMs;

	/** Resolves exactly then: for what happens outside, such as an answer on its way. */
	sleep = (ms: number): Promise<void> =>
		new Promise((wake) => {
			const atMs = this.nowMs + Math.max(0, ms);
			let place = this.sleepers.length;
			while (place > 0 && (this.sleepers[place - 1]?.atMs ?? 0) > atMs) place--;
			this.sleepers.splice(place, 0, { atMs, wake });
		});

	/** The same clock with timers that are late: for what the program does. */
	withLateTimers(lateMs: () => number): Time {
		return { now: this.now, sleep: (ms) => this.sleep(ms + lateMs()) };
	}

	/** Runs until the promise settles. Fails when nobody is asleep and it still has not. */
	async until<Value>(promise: Promise<Value>): Promise<Value> {
		const state = { settled: false };
		const settle = () => {
			state.settled = true;
		};
		promise.then(settle, settle);
		for (;;) {
			await quiet();
			if (state.settled) return await promise;
			const next = this.sleepers.shift();
			if (next === undefined) throw new Error('Nobody sleeps, and the promise has not settled.');
			this.nowMs = Math.max(this.nowMs, next.atMs);
			next.wake();
		}
	}

	/** Runs for so long. */
	async pass(ms: number): Promise<void> {
		await this.until(this.sleep(ms));
	}
}

/** Resolves when all work that needs no time is done. */
const quiet = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
