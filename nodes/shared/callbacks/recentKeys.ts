/** Remembers for a while which keys it has seen. */
export interface RecentKeys {
	/** Says whether the key was seen within the time that is kept. Remembers a key that was not. */
	sawBefore(key: string): boolean;
}

/**
 * Makes an empty memory of keys.
 *
 * @param keepMs how long a key is remembered after it was first seen
 * @param maxKeys bounds the memory: with more keys than this, the oldest are forgotten early
 * @param nowMs any clock that does not go backwards much, in ms
 */
export const createRecentKeys = ({
	keepMs,
	maxKeys,
	nowMs,
}: {
	readonly keepMs: number;
	readonly maxKeys: number;
	readonly nowMs: () => number;
}): RecentKeys => {
	// A Map keeps the order of insertion, so the oldest keys stand at its front.
	const seenAtMs = new Map<string, number>();

	const forget = (now: number) => {
		for (const [key, atMs] of seenAtMs) {
			if (now - atMs <= keepMs && seenAtMs.size <= maxKeys) return;
			seenAtMs.delete(key);
		}
	};

	return {
		sawBefore: (key) => {
			const now = nowMs();
			forget(now);
			if (seenAtMs.has(key)) return true;
			seenAtMs.set(key, now);
			forget(now);
			return false;
		},
	};
};
