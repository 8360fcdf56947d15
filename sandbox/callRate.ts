/** Calls a second for every API, or for each its documented rate, or undefined for no limit. */
export type Limit = number | 'documented' | undefined;

/**
 * Counts calls over any sliding second, by arrival.
 *
 * A call that is refused for being over the limit is not counted: Tencent leaves it open, and if
 * such calls counted, a client that keeps asking a little too fast would be shut out for good.
 */
export interface SlidingSecond {
	/** Whether the call that arrived at `atMs` (never going back) is within `limit` for this key. */
	take(key: string, limit: number, atMs: number): boolean;
}

export const countBySlidingSecond = (): SlidingSecond => {
	const rings = new Map<string, Ring>();
	return {
		take(key, limit, atMs) {
			if (limit < 1) return false;
			let ring = rings.get(key);
			// A limit that was changed starts to count anew.
			if (ring?.arrivals.length !== limit) ring = { arrivals: newRing(limit), next: 0 };
			rings.set(key, ring);
			const oldest = ring.arrivals[ring.next] ?? -Infinity;
			if (atMs - oldest < 1000) return false;
			ring.arrivals[ring.next] = atMs;
			ring.next = (ring.next + 1) % ring.arrivals.length;
			return true;
		},
	};
};

/** The last `limit` calls that were let in; `next` is the oldest, which the next one replaces. */
interface Ring {
	readonly arrivals: Float64Array;
	next: number;
}

const newRing = (limit: number) => new Float64Array(limit).fill(-Infinity);
