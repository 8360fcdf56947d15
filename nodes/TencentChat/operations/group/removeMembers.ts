import type { INodeProperties } from 'n8n-workflow';
import { maxMembersToRemove } from '../../../shared/apis/limits';
import { success } from '../../../shared/result';
import { groupIdField, membersField, reasonField, shownMembers } from '../../fields/groups';
import { optionsField } from '../../fields/options';
import { isTrue } from '../../fields/switches';
import { readOptionalText } from '../../fields/text';
import { readUserIds } from '../../fields/userIds';
import { inParts } from '../inParts';
import type { Operation } from '../operation';
import { memberDone, nameMember, orderOfMembers } from './members';
import { withoutUnset } from '../withoutUnset';

const silent: INodeProperties = {
	displayName: 'Silent',
	name: 'silence',
	type: 'boolean',
	default: true,
	description: 'Whether to tell only those who are removed, and not the other members',
};

/** Takes members out of a group, 100 with a call. */
export const removeMembers: Operation = {
	resource: 'group',
	value: 'removeMembers',
	name: 'Remove Members',
	action: 'Remove members from group',
	description: 'Take users out of a group; one item per user. They may join again.',
	noun: 'removal',
	chinese: '删除群成员',
	labels: { MemberToDel_Account: shownMembers },
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
	fields: [
		groupIdField,
		membersField('Who is removed. A user who is no member counts as removed. Not for live groups.'),
		reasonField("Why they are removed; the members' apps receive it"),
		optionsField([silent]),
	],
	run: inParts({
		api: async () => (await import('../../../shared/apis/deleteGroupMember')).deleteGroupMember,
		list: 'MemberToDel_Account',
		size: maxMembersToRemove,
		entries: (parameters) => readUserIds(parameters.value('userIds')),
		rest: (parameters) =>
			success(
				withoutUnset({
					GroupId: parameters.id('groupId'),
					Reason: readOptionalText(parameters.value('reason')),
					Silence: isTrue(parameters.group('options').silence) ? 1 : undefined,
				}),
			),
		named: nameMember,
		output: memberDone,
	}),
};
