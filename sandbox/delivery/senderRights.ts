import { refuse, type Reply } from '../reply';
import type { Group } from '../state/groups';
import type { World } from '../state/world';

/** Why an account may not speak in a group, or undefined. Admins need not be members. */
export const refusalInGroup = (
	world: World,
	group: Group,
	from: string,
	isAdmin: boolean,
): Reply | undefined => {
	if (!world.accounts.has(from)) return refuse(10019, from);
	if (!isAdmin && !world.members.has(group, from)) return refuse(10007, `${from} is no member`);
	const allMuted = group.info.muteAllMember && world.members.roleOf(group, from) === 'Member';
	const muted =
		(allMuted && !isAdmin) ||
		world.mutes.remaining('allGroups', from) > 0 ||
		world.mutes.remaining({ groupId: group.groupId }, from) > 0;
	return muted ? refuse(10017, from) : undefined;
};

/** Why a client may not send to another. REST calls are held to neither: they ignore mutes. */
export const refusalOneToOne = (world: World, from: string, to: string): Reply | undefined => {
	for (const userId of [from, to]) if (!world.accounts.has(userId)) return refuse(20003, userId);
	return world.mutes.remaining('oneToOne', from) > 0 ? refuse(20012, from) : undefined;
};
