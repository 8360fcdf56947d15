import { maxRolesPerCall } from '../../../shared/apis/limits';
import { success } from '../../../shared/result';
import { groupIdField, membersField, shownMembers } from '../../fields/groups';
import { optionsField } from '../../fields/options';
import { readUserIds } from '../../fields/userIds';
import { nameMember } from '../group/members';
import type { Operation } from '../operation';
import { notInAnswer } from '../refusedPart';
import { together } from '../together';

/** Says what users are in a group. The users of many items go into one call. */
export const getRoles: Operation = {
	resource: 'groupMember',
	value: 'getRoles',
	name: 'Get Roles',
	action: 'Get roles of group members',
	description:
		'Find out whether users are the owner, an admin, a member or no member of a group; one item per user. Not in live groups.',
	chinese: '查询用户在群组中的身份',
	labels: { User_Account: shownMembers },
	advice: { 10007: 'Live groups (AVChatRoom) do not tell the roles of users.' },
	example: { GroupId: '@TGS#2C5SZEAEF', Member_Account: 'user_1001', Role: 'Member' },
	fields: [groupIdField, membersField('Whose roles to get'), optionsField()],
	itemsTogether: maxRolesPerCall,
	runTogether: together({
		api: async () => (await import('../../../shared/apis/getRoleInGroup')).getRoleInGroup,
		list: 'User_Account',
		size: maxRolesPerCall,
		once: true,
		entries: (parameters) => readUserIds(parameters.value('userIds')),
		rest: (parameters) => success({ GroupId: parameters.id('groupId') }),
		toWire: (userId) => userId,
		named: nameMember,
		output: (userId, _position, { UserIdList }, { GroupId }) => {
			const found = UserIdList.find(({ Member_Account }) => Member_Account === userId);
			return found
				? { json: { GroupId, ...found } }
				: { failure: notInAnswer, details: nameMember(userId) };
		},
	}),
};
