import { apis } from '../../../shared/apis';
import { maxMembersToBan, inWords, maxBanReasonBytes } from '../../../shared/apis/limits';
import { userIds } from '../../fields/accounts';
import { duration } from '../../fields/duration';
import { groupId, reason } from '../../fields/groups';
import { inParts } from '../calls/inParts';
import type { Operation } from '../operation';
import { banAdvice } from './banAdvice';
import { memberDone, nameMember, orderOfMembers } from './members';

/** Keeps members out of a group for a time, 20 with a call. */
export const banMembers: Operation = {
	resource: 'group',
	value: 'banMembers',
	name: 'Ban Members',
	action: 'Ban members from group',
	description:
		"Keep users out of a group for some time; one item per user. Made for live groups, and needs a plan that has bans and the console's switch for them.",
	noun: 'ban',
	chinese: '群成员封禁',
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
		api: apis.banGroupMember,
		request: {
			GroupId: groupId,
			Members_Account: userIds('Who is banned'),
			Duration: duration('For how many seconds the users get no messages and cannot join again'),
			Description: reason(
				`What those who are banned are told, at most ${inWords(maxBanReasonBytes)} bytes`,
			),
		},
		list: 'Members_Account',
		entries: ({ Members_Account }) => Members_Account,
		part: (request, Members_Account) => ({ ...request, Members_Account }),
		size: maxMembersToBan,
		named: nameMember,
		output: memberDone,
	}),
};
