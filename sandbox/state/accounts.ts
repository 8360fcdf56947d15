/** Who is imported into the app. */
export interface Accounts {
	has(userId: string): boolean;
	add(userId: string): void;
	/** Those named so far: given at the start, seeded, or admins. */
	list(): string[];
}

/** @param imported the only accounts there are; without it every UserID counts as imported. */
export const createAccounts = (
	admins: readonly string[],
	imported?: readonly string[],
): Accounts => {
	const named = new Set([...admins, ...(imported ?? [])]);
	return {
		has: (userId) => imported === undefined || named.has(userId),
		add: (userId) => void named.add(userId),
		list: () => [...named],
	};
};
