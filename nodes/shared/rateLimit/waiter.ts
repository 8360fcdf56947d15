import type { Stop } from '../stop';

/** Somebody who waits for something that is handed out one at a time. */
export interface Waiter<Thing> {
	/** Ends the wait. */
	readonly give: (thing: Thing) => void;
}

/** Where waiters stand. */
export interface Queue<Thing> {
	add(waiter: Waiter<Thing>): void;
	remove(waiter: Waiter<Thing>): void;
}

/** Waits in a queue until given the thing. Gives nothing when stopped first. */
export async function waitIn<Thing>(
	queue: Queue<Thing>,
	stop: Stop | undefined,
): Promise<Thing | undefined> {
	if (stop?.isStopped() === true) return undefined;
	return await new Promise((resolve) => {
		const waiter = {
			give: (thing: Thing) => {
				forget?.();
				resolve(thing);
			},
		};
		const forget = stop?.onStop(() => {
			queue.remove(waiter);
			resolve(undefined);
		});
		queue.add(waiter);
	});
}
