/** Remembers for a while what it has seen. */
export interface RecentKeys {
	/** Whether the key was here within the time that is kept. Remembers it if it was not. */
	sawBefore(key: string): boolean;
}

/**
 * @param keepMs how long a key is remembered after it was first seen
 * @param maxKeys when there are more, the oldest leave early
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
	// A Map keeps the order of insertion, so that what has to leave stands at its front.
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
