/** Keeps a value for each of the keys used last. */
export interface RecentlyUsed<Value> {
	/** The value of a key, made where there is none. The key counts as used now. */
	get(key: string, create: () => Value): Value;
}

/** @param maxKeys when there are more, the one whose last use is longest ago leaves */
export const createRecentlyUsed = <Value>(maxKeys: number): RecentlyUsed<Value> => {
	// A Map keeps the order of insertion: what is put in again with each use moves to its end.
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
