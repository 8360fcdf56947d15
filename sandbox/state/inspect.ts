import type { GroupInfo } from './groups';
import type { Moderation } from './moderation';
import type { ChatState } from './chatState';

/** A group as it is at this moment. */
export interface GroupState {
	readonly groupId: string;
	readonly type: string;
	readonly name: string;
	readonly introduction: string;
	readonly notification: string;
	readonly faceUrl: string;
	readonly muteAllMember: boolean;
	readonly notices: GroupInfo['notices'];
	/** The members that were named. Where no list was given, everybody else is a member too. */
	readonly members: readonly MemberState[];
	/** `until` is the end of the mute, as Unix time. */
	readonly muted: ReadonlyArray<{ readonly userId: string; readonly until: number }>;
	/** `until` is the end of the ban, as Unix time. */
	readonly banned: ReadonlyArray<{ readonly userId: string; readonly until: number }>;
}

export interface MemberState {
	readonly userId: string;
	readonly role: string;
	readonly nameCard?: string;
}

/** What the sandbox knows beside messages, in the form in which tests and its page read it. */
export interface SandboxState {
	groups(): GroupState[];
	group(groupId: string): GroupState | undefined;
	/** Gives the values that were set in a user's profile, by tag. */
	profile(userId: string): Record<string, unknown>;
	/** Gives all profiles in which something was set, by user. */
	profiles(): Record<string, Record<string, unknown>>;
	/** Whether the content service is on, and the words by which it judges. Both can be set. */
	readonly moderation: Pick<Moderation, 'isOn' | 'words' | 'libraries'>;
}

/** Gives a view of the state, which is read at the moment of each call. */
export const inspect = (state: ChatState): SandboxState => {
	const group = (groupId: string): GroupState | undefined => {
		const found = state.groups.find(groupId);
		return (
			found && {
				groupId,
				type: found.type,
				...found.info,
				members: state.members.named(found).map((userId) => ({
					userId,
					role: state.members.roleOf(found, userId),
					nameCard: state.members.nameCardOf(found, userId),
				})),
				muted: state.mutes.inGroup(groupId),
				banned: state.members.banned(found),
			}
		);
	};
	return {
		group,
		profile: (userId) => Object.fromEntries(state.profiles.get(userId)),
		profiles: () =>
			Object.fromEntries(
				state.profiles
					.userIds()
					.map((userId) => [userId, Object.fromEntries(state.profiles.get(userId))]),
			),
		moderation: state.moderation,
		groups: () => state.groups.ids().flatMap((groupId) => group(groupId) ?? []),
	};
};
