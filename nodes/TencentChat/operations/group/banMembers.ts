import { maxMembersToBan } from '../../../shared/apis/limits';
import { success } from '../../../shared/result';
import { durationField, readDuration } from '../../fields/duration';
import { groupIdField, membersField, reasonField, shownMembers } from '../../fields/groups';
import { optionsField } from '../../fields/options';
import { shownNames } from '../../fields/shownNames';
import { readOptionalText } from '../../fields/text';
import { readUserIds } from '../../fields/userIds';
import { inParts } from '../inParts';
import type { Operation } from '../operation';
import { banAdvice } from './banAdvice';
import { memberDone, nameMember, orderOfMembers } from './members';
import { withoutUnset } from '../withoutUnset';

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
	labels: {
		Members_Account: shownMembers,
		Duration: shownNames.MuteTime,
		Description: shownNames.Reason,
	},
	advice: banAdvice,
	example: {
		GroupId: '@TGS#aJRGC4MH6',
		Member_Account: 'user_1001',
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
	},
	order: orderOfMembers,
	fields: [
		groupIdField,
		membersField('Who is banned'),
		durationField('For how many seconds the users get no messages and cannot join again'),
		reasonField('What those who are banned are told, at most 1,000 bytes'),
		optionsField(),
	],
	run: inParts({
		api: async () => (await import('../../../shared/apis/banGroupMember')).banGroupMember,
		list: 'Members_Account',
		size: maxMembersToBan,
		entries: (parameters) => readUserIds(parameters.value('userIds')),
		rest: (parameters) => {
			const seconds = readDuration(parameters);
			if (!seconds.ok) return seconds;
			return success(
				withoutUnset({
					GroupId: parameters.id('groupId'),
					Duration: seconds.value,
					Description: readOptionalText(parameters.value('reason')),
				}),
			);
		},
		named: nameMember,
		output: memberDone,
	}),
};
