/** Where an account may not speak: all one-to-one chats, all groups, or one group. */
export type MuteScope = 'oneToOne' | 'allGroups' | { readonly groupId: string };

export interface Mutes {
	/** For so many seconds from now; 0 lifts it, `FOREVER` never ends. */
	set(scope: MuteScope, userId: string, seconds: number): void;
	/** Seconds left, rounded up; 0 where the account may speak. */
	remaining(scope: MuteScope, userId: string): number;
	/** Who is muted in a group alone, with the end in Unix seconds, `FOREVER` for none. */
	inGroup(groupId: string): ReadonlyArray<{ readonly userId: string; readonly until: number }>;
}

/** Tencent's number for a mute without end. */
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
