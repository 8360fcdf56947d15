import { apis } from '../../../shared/apis';
import { groupFields } from '../../../shared/apis/groupFields';
import { mapped, updateField } from '../../fields/field';
import { groupId } from '../../fields/groups';
import { certainFlag, clearableText } from '../../fields/kinds';
import { oneCall } from '../calls/oneCall';
import type { Operation } from '../operation';
import { groupKey, orderBy } from '../orderKeys';

const muteAllMembers = updateField(
	certainFlag({
		name: 'muteAllMember',
		label: 'Mute All Members',
		description: 'Whether only the owner and the admins of the group may send messages',
	}),
);

/** Changes what a group says of itself, and mutes it as a whole. */
export const update: Operation = {
	resource: 'group',
	value: 'update',
	name: 'Update',
	action: 'Update group',
	description: 'Change the name, notice or picture of a group, or mute all its members',
	noun: 'update',
	chinese: '修改群基础资料',
	example: {
		GroupId: '@TGS#1NVTZEAE4',
		Name: 'NewName',
		Introduction: 'NewIntroduction',
		Notification: 'NewNotification',
		FaceUrl: 'https://example.com/group.png',
		MuteAllMember: 'On',
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
	},
	order: orderBy('group', groupKey, groupId),
	...oneCall({
		api: apis.modifyGroupBaseInfo,
		request: {
			GroupId: groupId,
			Name: updateField(clearableText(groupFields.Name)),
			Introduction: updateField(clearableText(groupFields.Introduction)),
			Notification: updateField(clearableText(groupFields.Notification)),
			FaceUrl: updateField(clearableText(groupFields.FaceUrl)),
			MuteAllMember: mapped(muteAllMembers, (muted) =>
				muted === undefined ? undefined : muted ? 'On' : 'Off',
			),
		},
	}),
};
