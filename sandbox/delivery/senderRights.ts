import { refuse, type Reply } from '../reply';
import type { Group } from '../state/groups';
import type { ChatState } from '../state/chatState';

/**
 * Says why an account may not write in a group; undefined where it may. App admins need not be
 * members.
 */
export const refusalInGroup = (
	state: ChatState,
	group: Group,
	from: string,
	isAdmin: boolean,
): Reply | undefined => {
	if (!state.accounts.has(from)) return refuse(10019, from);
	if (!isAdmin && !state.members.has(group, from)) return refuse(10007, `${from} is no member`);
	const allMuted = group.info.muteAllMember && state.members.roleOf(group, from) === 'Member';
	const muted =
		(allMuted && !isAdmin) ||
		state.mutes.remaining('allGroups', from) > 0 ||
		state.mutes.remaining({ groupId: group.groupId }, from) > 0;
	return muted ? refuse(10017, from) : undefined;
};

/**
 * Says why a user may not write to another; undefined where that is allowed. REST calls do not ask
 * this, since Tencent lets them send for a muted user.
 */
export const refusalOneToOne = (state: ChatState, from: string, to: string): Reply | undefined => {
	for (const userId of [from, to]) if (!state.accounts.has(userId)) return refuse(20003, userId);
	return state.mutes.remaining('oneToOne', from) > 0 ? refuse(20012, from) : undefined;
};
