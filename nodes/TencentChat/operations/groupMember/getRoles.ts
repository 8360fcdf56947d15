import { apis } from '../../../shared/apis';
import { maxRolesPerCall } from '../../../shared/apis/limits';
import { userIds } from '../../fields/accounts';
import { groupId } from '../../fields/groups';
import { nameMember } from '../group/members';
import type { Operation } from '../operation';
import { notInAnswer } from '../calls/refusedPart';
import { together } from '../calls/together';

/** Says what users are in a group. The users of many items go into one call. */
export const getRoles: Operation = {
	resource: 'groupMember',
	value: 'getRoles',
	name: 'Get Roles',
	action: 'Get roles of group members',
	description:
		'Find out whether users are the owner, an admin, a member or no member of a group; one item per user. Not in live groups.',
	noun: 'look-up',
	chinese: '查询用户在群组中的身份',
	advice: { 10007: 'Live groups (AVChatRoom) do not tell the roles of users.' },
	example: { GroupId: '@TGS#2C5SZEAEF', Member_Account: 'user_1001', Role: 'Member' },
	itemsTogether: maxRolesPerCall,
	...together({
		api: apis.getRoleInGroup,
		request: { GroupId: groupId, User_Account: userIds('Whose roles to get') },
		list: 'User_Account',
		entries: ({ User_Account }) => User_Account,
		part: ({ GroupId }, users) => ({ GroupId, User_Account: [...users] }),
		size: maxRolesPerCall,
		once: true,
		named: nameMember,
		output: (userId, _position, { UserIdList }, { GroupId }) => {
			const found = UserIdList.find(({ Member_Account }) => Member_Account === userId);
			return found
				? { json: { GroupId, ...found } }
				: { failure: notInAnswer, details: nameMember(userId) };
		},
	}),
};
