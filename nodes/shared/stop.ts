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
