/** Where an account may not speak: all one-to-one chats, all groups, or one group. */
export type MuteScope = 'oneToOne' | 'allGroups' | { readonly groupId: string };

export interface Mutes {
	/** For so many seconds from now; 0 lifts it, `FOREVER` never ends. */
	set(scope: MuteScope, userId: string, seconds: number): void;
	/** Seconds left, rounded up; 0 where the account may speak. */
	remaining(scope: MuteScope, userId: string): number;
}

/** Tencent's number for a mute without end. */
export const FOREVER = 4294967295;

export const createMutes = (nowMs: () => number): Mutes => {
	const untilMs = new Map<string, number>();
	const keyOf = (scope: MuteScope, userId: string) =>
		`${typeof scope === 'string' ? scope : `group\0${scope.groupId}`}\0${userId}`;
	return {
		set(scope, userId, seconds) {
			if (seconds === 0) untilMs.delete(keyOf(scope, userId));
			else {
				const end = seconds === FOREVER ? Infinity : nowMs() + seconds * 1000;
				untilMs.set(keyOf(scope, userId), end);
			}
		},
		remaining(scope, userId) {
			const end = untilMs.get(keyOf(scope, userId)) ?? 0;
			if (end === Infinity) return FOREVER;
			return Math.max(0, Math.ceil((end - nowMs()) / 1000));
		},
	};
};
