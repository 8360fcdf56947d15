import { maxMembersToBan } from '../../../shared/apis/limits';
import { success } from '../../../shared/result';
import { groupIdField, membersField, shownMembers } from '../../fields/groups';
import { optionsField } from '../../fields/options';
import { readUserIds } from '../../fields/userIds';
import { inParts } from '../inParts';
import type { Operation } from '../operation';
import { banAdvice } from './banAdvice';
import { memberDone, nameMember, orderOfMembers } from './members';

/** Lets banned members join again, 20 with a call. */
export const unbanMembers: Operation = {
	resource: 'group',
	value: 'unbanMembers',
	name: 'Unban Members',
	action: 'Unban members of group',
	description: 'Let banned users join a group again; one item per user',
	noun: 'unban',
	chinese: '群成员解封',
	labels: { Members_Account: shownMembers },
	advice: banAdvice,
	example: {
		GroupId: '@TGS#aJRGC4MH6',
		Member_Account: 'user_1001',
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
	},
	order: orderOfMembers,
	fields: [groupIdField, membersField('Whose ban ends'), optionsField()],
	run: inParts({
		api: async () => (await import('../../../shared/apis/unbanGroupMember')).unbanGroupMember,
		list: 'Members_Account',
		size: maxMembersToBan,
		entries: (parameters) => readUserIds(parameters.value('userIds')),
		rest: (parameters) => success({ GroupId: parameters.id('groupId') }),
		named: nameMember,
		output: memberDone,
	}),
};
