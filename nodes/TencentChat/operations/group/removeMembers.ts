import { apis } from '../../../shared/apis';
import { maxMembersToRemove } from '../../../shared/apis/limits';
import { userIds } from '../../fields/accounts';
import { mapped, option } from '../../fields/field';
import { groupId, reason } from '../../fields/groups';
import { flag } from '../../fields/kinds';
import { inParts } from '../calls/inParts';
import type { Operation } from '../operation';
import { oneIfYes } from '../calls/request';
import { memberDone, nameMember, orderOfMembers } from './members';

const silent = option(
	flag({
		name: 'silence',
		label: 'Silent',
		description: 'Whether to tell only those who are removed, and not the other members',
	}),
);

/** Takes members out of a group, 100 with a call. */
export const removeMembers: Operation = {
	resource: 'group',
	value: 'removeMembers',
	name: 'Remove Members',
	action: 'Remove members from group',
	description: 'Take users out of a group; one item per user. They may join again.',
	noun: 'removal',
	chinese: '删除群成员',
	advice: {
		10004:
			'Check the group ID and the user IDs. From a live group (AVChatRoom) nobody can be removed: use Ban Members there.',
	},
	example: {
		GroupId: '@TGS#2J4SZEAEL',
		Member_Account: 'user_1001',
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
	},
	order: orderOfMembers,
	...inParts({
		api: apis.deleteGroupMember,
		request: {
			GroupId: groupId,
			MemberToDel_Account: userIds(
				'Who is removed. A user who is no member counts as removed. Not for live groups.',
			),
			Reason: reason("Why they are removed; the members' apps receive it"),
			Silence: mapped(silent, oneIfYes),
		},
		list: 'MemberToDel_Account',
		entries: ({ MemberToDel_Account }) => MemberToDel_Account,
		part: (request, MemberToDel_Account) => ({ ...request, MemberToDel_Account }),
		size: maxMembersToRemove,
		named: nameMember,
		output: memberDone,
	}),
};
