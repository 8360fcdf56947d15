import type { Group } from './groups';

/** What a user is in a group. */
export type Role = 'Owner' | 'Admin' | 'Member';

/** Who belongs to the groups, as what, and who is kept out of them. */
export interface Members {
	/** Whether the user is a member: one of those named, or anybody where the group names none. */
	has(group: Group, userId: string): boolean;
	roleOf(group: Group, userId: string): Role;
	setRole(group: Group, userId: string, role: Role): void;
	nameCardOf(group: Group, userId: string): string | undefined;
	setNameCard(group: Group, userId: string, nameCard: string): void;
	remove(group: Group, userId: string): void;
	/** Takes the user out for so many seconds from now; 0 ends it. */
	ban(group: Group, userId: string, seconds: number): void;
	/** Those whose ban has not ended, with its end in Unix seconds. */
	banned(group: Group): ReadonlyArray<{ readonly userId: string; readonly until: number }>;
	/** Members that are known by name: those given, and those something was set of. */
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
