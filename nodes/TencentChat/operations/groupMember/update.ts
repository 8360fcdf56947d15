import { apis } from '../../../shared/apis';
import { maxUint32 } from '../../../shared/apis/limits';
import { userId } from '../../fields/accounts';
import { updateField } from '../../fields/field';
import { groupId } from '../../fields/groups';
import { clearableText, optionalChoice, wholeNumber } from '../../fields/kinds';
import { oneCall } from '../oneCall';
import type { Operation } from '../operation';
import { memberKey, orderBy } from '../orderKeys';

/** Changes what a member is in a group. */
export const update: Operation = {
	resource: 'groupMember',
	value: 'update',
	name: 'Update',
	action: 'Update group member',
	description:
		'Change the name card or the role of a member, or mute the member. Not in live groups, which keep nothing of their members.',
	noun: 'update',
	chinese: '修改群成员资料',
	advice: {
		10004:
			'Check the group, the member and the values. Work groups have no mute and no admins, and live groups (AVChatRoom) keep nothing of their members.',
		10007:
			"The type of the group does not allow it: work groups have no mute and no admins, and live groups (AVChatRoom) keep nothing of their members. The owner's role cannot be changed here either.",
	},
	example: {
		GroupId: '@TGS#2CLUZEAEJ',
		Member_Account: 'user_1001',
		NameCard: 'Bob',
		Role: 'Admin',
		MuteTime: 86400,
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
	},
	order: orderBy('member', memberKey, groupId, userId),
	...oneCall({
		api: apis.modifyGroupMemberInfo,
		request: {
			GroupId: groupId,
			Member_Account: userId,
			NameCard: updateField(
				clearableText({
					name: 'nameCard',
					shown: 'Name Card',
					description: "The member's name in this group, at most 50 bytes; empty to clear it",
				}),
			),
			Role: updateField(
				optionalChoice({
					name: 'role',
					shown: 'Role',
					initial: 'Member',
					description: 'What the member is in the group',
					choices: [
						{ value: 'Admin', shown: 'Admin' },
						{ value: 'Member', shown: 'Member' },
					],
				}),
			),
			MuteTime: updateField(
				wholeNumber({
					name: 'muteSeconds',
					shown: 'Mute (Seconds)',
					min: 0,
					max: maxUint32,
					initial: 3600,
					description: 'For how many seconds the member cannot send messages; 0 lifts the mute',
				}),
			),
		},
	}),
};
