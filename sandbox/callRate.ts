/**
 * Calls a second for every API, `documented` for the rate that Tencent has for each, undefined for
 * no limit.
 */
export type Limit = number | 'documented' | undefined;

/**
 * Counts calls over any sliding second, by their arrival. Calls that are refused are not counted.
 * Tencent leaves that open; if they counted, a client that is a little too fast would never get
 * through again.
 */
export interface SlidingSecond {
	/**
	 * Says whether a call is within the limit of its key. `atMs`, its arrival, must never go back.
	 */
	take(key: string, limit: number, atMs: number): boolean;
}

export const countBySlidingSecond = (): SlidingSecond => {
	const rings = new Map<string, Ring>();
	return {
		take(key, limit, atMs) {
			if (limit < 1) return false;
			let ring = rings.get(key);
			// After the limit was changed, counting starts again.
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

/**
 * The arrivals of the last `limit` accepted calls. `next` is the oldest, which the next call
 * replaces.
 */
interface Ring {
	readonly arrivals: Float64Array;
	next: number;
}

const newRing = (limit: number) => new Float64Array(limit).fill(-Infinity);
