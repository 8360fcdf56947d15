/** The profiles of users: values by Tencent's tags. */
export interface Profiles {
	get(userId: string): ReadonlyMap<string, unknown>;
	set(userId: string, tag: string, value: unknown): void;
	/** Lists the users in whose profile something was set. */
	userIds(): readonly string[];
}

export const createProfiles = (): Profiles => {
	const profiles = new Map<string, Map<string, unknown>>();
	const of = (userId: string) => {
		const found = profiles.get(userId) ?? new Map<string, unknown>();
		profiles.set(userId, found);
		return found;
	};
	return {
		get: (userId) => profiles.get(userId) ?? new Map<string, unknown>(),
		set: (userId, tag, value) => void of(userId).set(tag, value),
		userIds: () => [...profiles.keys()],
	};
};
