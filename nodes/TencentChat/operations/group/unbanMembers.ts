import { apis } from '../../../shared/apis';
import { maxMembersToBan } from '../../../shared/apis/limits';
import { userIds } from '../../fields/accounts';
import { groupId } from '../../fields/groups';
import { inParts } from '../calls/inParts';
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
	advice: banAdvice,
	example: {
		GroupId: '@TGS#aJRGC4MH6',
		Member_Account: 'user_1001',
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
	},
	order: orderOfMembers,
	...inParts({
		api: apis.unbanGroupMember,
		request: { GroupId: groupId, Members_Account: userIds('Whose ban ends') },
		list: 'Members_Account',
		entries: ({ Members_Account }) => Members_Account,
		part: (request, Members_Account) => ({ ...request, Members_Account }),
		size: maxMembersToBan,
		named: nameMember,
		output: memberDone,
	}),
};
