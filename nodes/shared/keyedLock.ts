import { KeyedQueue } from './keyedQueue';
import type { Stop } from './stop';

/** Ends a right, so that others may go. */
export type Release = () => void;

/** Gives one at a time the right to a key, in the order in which they ask. */
export class KeyedLock {
	private readonly queue = new KeyedQueue<() => void>();

	/** Whether whoever asks for these keys now gets them at once. */
	isFree(keys: readonly string[]): boolean {
		return this.queue.isFree(keys);
	}

	/** Waits for all of the keys together. Gives nothing when stopped first. */
	async take(keys: readonly string[], stop: Stop): Promise<Release | undefined> {
		if (stop.isStopped()) return undefined;
		return await new Promise((resolve) => {
			let stopped = false;
			const release = () => {
				for (const next of this.queue.leave(place)) next.thing();
			};
			const forget = stop.onStop(() => {
				stopped = true;
				resolve(undefined);
			});
			const begin = () => {
				forget();
				if (stopped) release();
				else resolve(release);
			};
			const place = this.queue.enter(begin, keys);
			if (place.isFirst()) begin();
		});
	}
}
