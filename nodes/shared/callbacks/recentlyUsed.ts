/** Keeps a value for each of the most recently used keys. */
export interface RecentlyUsed<Value> {
	/** Gives the value of a key, and makes it where there is none. The key counts as used now. */
	get(key: string, create: () => Value): Value;
}

/**
 * Makes an empty cache.
 *
 * @param maxKeys with more keys than this, the one whose last use is longest ago is forgotten
 */
export const createRecentlyUsed = <Value>(maxKeys: number): RecentlyUsed<Value> => {
	// A Map keeps the order of insertion: a key that is put in again with each use moves to its end.
	const values = new Map<string, { readonly value: Value }>();
	return {
		get: (key, create) => {
			const entry = values.get(key) ?? { value: create() };
			values.delete(key);
			values.set(key, entry);
			const [leastRecent] = values.keys();
			if (values.size > maxKeys && leastRecent !== undefined) values.delete(leastRecent);
			return entry.value;
		},
	};
};
