/** The accounts that are imported into the app, and how often each was kicked. */
export interface Accounts {
	has(userId: string): boolean;
	add(userId: string): void;
	kick(userId: string): void;
	kicksOf(userId: string): number;
}

/** @param imported the only accounts that exist; without it, every UserID counts as imported */
export const createAccounts = (
	admins: readonly string[],
	imported?: readonly string[],
): Accounts => {
	const named = new Set([...admins, ...(imported ?? [])]);
	const kicks = new Map<string, number>();
	const kicksOf = (userId: string) => kicks.get(userId) ?? 0;
	return {
		has: (userId) => imported === undefined || named.has(userId),
		add: (userId) => void named.add(userId),
		kick: (userId) => void kicks.set(userId, kicksOf(userId) + 1),
		kicksOf,
	};
};
