import type { Stop } from './stop';

/**
 * Things in the order in which they came, of which one waits only for those before it that have a key
 * in common with it. A thing without keys never waits.
 */
export class KeyedQueue<Thing> {
	private readonly lastOf = new Map<string, Place<Thing>>();

	enter(thing: Thing, keys: readonly string[]): Place<Thing> {
		const place = new Place(thing, new Set(keys));
		for (const key of place.keys) {
			this.lastOf.get(key)?.goesBefore(place);
			this.lastOf.set(key, place);
		}
		return place;
	}

	/** Whether something with these keys would not have to wait. */
	isFree(keys: readonly string[]): boolean {
		return keys.every((key) => !this.lastOf.has(key));
	}

	/** Takes out what is first, and gives those that are first now, in their order. */
	leave(place: Place<Thing>): Array<Place<Thing>> {
		for (const key of place.keys) {
			if (this.lastOf.get(key) === place) this.lastOf.delete(key);
		}
		return place.left();
	}
}

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

/** Where a thing stands in the queue. */
export class Place<Thing> {
	private readonly followers = new Set<Place<Thing>>();
	private waitsFor = 0;

	constructor(
		readonly thing: Thing,
		readonly keys: ReadonlySet<string>,
	) {}

	/** Whether nothing that came before and shares a key is still there. */
	isFirst(): boolean {
		return this.waitsFor === 0;
	}

	goesBefore(follower: Place<Thing>): void {
		if (this.followers.has(follower)) return;
		this.followers.add(follower);
		follower.waitsFor++;
	}

	/** Those that waited for this one as the last. */
	left(): Array<Place<Thing>> {
		return [...this.followers].filter((follower) => --follower.waitsFor === 0);
	}
}
