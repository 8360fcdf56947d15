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
	/** Members that are known by name; a group may be open to everybody beside them. */
	readonly members: readonly MemberState[];
	readonly muted: ReadonlyArray<{ readonly userId: string; readonly until: number }>;
	/** Until when, in Unix seconds. */
	readonly banned: ReadonlyArray<{ readonly userId: string; readonly until: number }>;
}

export interface MemberState {
	readonly userId: string;
	readonly role: string;
	readonly nameCard?: string;
}

/** What the sandbox knows beside its messages, for tests and for its page. */
export interface SandboxState {
	groups(): GroupState[];
	group(groupId: string): GroupState | undefined;
	/** What was set of a user's profile, by tag. */
	profile(userId: string): Record<string, unknown>;
	/** All that was set, by user. */
	profiles(): Record<string, Record<string, unknown>>;
	/** The words by which the stand-in for the content service judges, and whether it is on. */
	readonly moderation: Pick<Moderation, 'isOn' | 'words' | 'libraries'>;
}

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
