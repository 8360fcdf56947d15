/** Where an account is muted: in all one-to-one chats, in all groups, or in one group. */
export type MuteScope = 'oneToOne' | 'allGroups' | { readonly groupId: string };

/** Which accounts are muted, where, and until when. */
export interface Mutes {
	/** Mutes an account for so many seconds from now. 0 ends the mute, `FOREVER` has no end. */
	set(scope: MuteScope, userId: string, seconds: number): void;
	/** Gives the seconds that are left, rounded up; 0 where the account is not muted. */
	remaining(scope: MuteScope, userId: string): number;
	/** Lists who is muted in this one group, with the end as Unix time, or `FOREVER`. */
	inGroup(groupId: string): ReadonlyArray<{ readonly userId: string; readonly until: number }>;
}

/** The number by which Tencent means a mute without end. */
export const FOREVER = 4294967295;

export const createMutes = (nowMs: () => number): Mutes => {
	const untilMs = new Map<string, number>();
	const keyOf = (scope: MuteScope, userId: string) =>
		`${typeof scope === 'string' ? scope : `group\0${scope.groupId}`}\0${userId}`;
	const remaining = (scope: MuteScope, userId: string): number => {
		const end = untilMs.get(keyOf(scope, userId)) ?? 0;
		if (end === Infinity) return FOREVER;
		return Math.max(0, Math.ceil((end - nowMs()) / 1000));
	};
	return {
		set(scope, userId, seconds) {
			if (seconds === 0) untilMs.delete(keyOf(scope, userId));
			else {
				const end = seconds === FOREVER ? Infinity : nowMs() + seconds * 1000;
				untilMs.set(keyOf(scope, userId), end);
			}
		},
		remaining,
		inGroup(groupId) {
			const prefix = keyOf({ groupId }, '');
			return [...untilMs]
				.filter(([key]) => key.startsWith(prefix))
				.map(([key, end]) => ({ userId: key.slice(prefix.length), end }))
				.filter(({ userId }) => remaining({ groupId }, userId) > 0)
				.map(({ userId, end }) => ({
					userId,
					until: end === Infinity ? FOREVER : Math.ceil(end / 1000),
				}));
		},
	};
};
