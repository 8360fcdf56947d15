import { apis } from '../../../shared/apis';
import { memberFields } from '../../../shared/apis/groupFields';
import { userId } from '../../fields/accounts';
import { updateField } from '../../fields/field';
import { groupId } from '../../fields/groups';
import { clearableText, wholeNumber } from '../../fields/kinds';
import { optionalChoice } from '../../fields/menus';
import { oneCall } from '../calls/oneCall';
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
			NameCard: updateField(clearableText(memberFields.NameCard)),
			Role: updateField(optionalChoice(memberFields.Role)),
			MuteTime: updateField(wholeNumber(memberFields.MuteTime)),
		},
	}),
};
