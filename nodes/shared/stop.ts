/** Whether work is to end at once, for many to ask and to hear of. */
export interface Stop {
	isStopped(): boolean;
	/** Tells once, when it is stopped; the returned function ends that. Tells nothing if it is already. */
	onStop(tell: () => void): () => void;
}

/**
 * Follows a signal with one listener, however many calls are under way: Node warns of a leak from
 * eleven listeners on.
 */
export function followSignal(signal: AbortSignal | undefined): Stop & {
	/** Takes the listener off the signal, which may outlive the work by far. */
	dispose(): void;
} {
	const listeners = new Set<() => void>();
	const stop = () => {
		const told = [...listeners];
		listeners.clear();
		for (const tell of told) tell();
	};
	signal?.addEventListener('abort', stop);
	return {
		isStopped: () => signal?.aborted === true,
		onStop: (tell) => {
			listeners.add(tell);
			return () => void listeners.delete(tell);
		},
		dispose: () => signal?.removeEventListener('abort', stop),
	};
}

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
