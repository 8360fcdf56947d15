import type { Group } from './groups';

/** The role of a user in a group. */
export type Role = 'Owner' | 'Admin' | 'Member';

/** The members of groups with their roles, and the users that are banned from them. */
export interface Members {
	/**
	 * Says whether the user is a member. Where a group has no list, everybody is, unless removed or
	 * banned.
	 */
	has(group: Group, userId: string): boolean;
	roleOf(group: Group, userId: string): Role;
	setRole(group: Group, userId: string, role: Role): void;
	nameCardOf(group: Group, userId: string): string | undefined;
	setNameCard(group: Group, userId: string, nameCard: string): void;
	remove(group: Group, userId: string): void;
	/** Bans the user for so many seconds from now; 0 ends the ban. */
	ban(group: Group, userId: string, seconds: number): void;
	/** Lists the users whose ban has not ended, with its end as Unix time. */
	banned(group: Group): ReadonlyArray<{ readonly userId: string; readonly until: number }>;
	/** Lists the members that were given, and those of whom a role or name card was set. */
	named(group: Group): readonly string[];
}

interface Changes {
	readonly roles: Map<string, Role>;
	readonly nameCards: Map<string, string>;
	readonly removed: Set<string>;
	readonly bannedUntil: Map<string, number>;
}

export const createMembers = (nowMs: () => number): Members => {
	const groups = new Map<string, Changes>();
	const of = ({ groupId }: Group): Changes => {
		const found = groups.get(groupId) ?? {
			roles: new Map<string, Role>(),
			nameCards: new Map<string, string>(),
			removed: new Set<string>(),
			bannedUntil: new Map<string, number>(),
		};
		groups.set(groupId, found);
		return found;
	};
	const isBanned = (group: Group, userId: string) =>
		(of(group).bannedUntil.get(userId) ?? 0) > nowMs() / 1000;
	const has = (group: Group, userId: string) =>
		(group.members?.has(userId) ?? true) &&
		!of(group).removed.has(userId) &&
		!isBanned(group, userId);
	return {
		has,
		roleOf: (group, userId) =>
			of(group).roles.get(userId) ??
			(group.owner === userId ? 'Owner' : group.admins.has(userId) ? 'Admin' : 'Member'),
		setRole: (group, userId, role) => void of(group).roles.set(userId, role),
		nameCardOf: (group, userId) => of(group).nameCards.get(userId),
		setNameCard: (group, userId, nameCard) => void of(group).nameCards.set(userId, nameCard),
		remove: (group, userId) => void of(group).removed.add(userId),
		ban: (group, userId, seconds) =>
			void of(group).bannedUntil.set(userId, Math.floor(nowMs() / 1000) + seconds),
		banned: (group) =>
			[...of(group).bannedUntil]
				.filter(([userId]) => isBanned(group, userId))
				.map(([userId, until]) => ({ userId, until })),
		named: (group) => {
			const { roles, nameCards } = of(group);
			const names = [
				...(group.owner === undefined ? [] : [group.owner]),
				...group.admins,
				...(group.members ?? []),
				...roles.keys(),
				...nameCards.keys(),
			];
			return [...new Set(names)].filter((userId) => has(group, userId));
		},
	};
};
