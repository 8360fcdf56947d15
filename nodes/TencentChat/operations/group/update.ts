import { apis } from '../../../shared/apis';
import { mapped, updateField } from '../../fields/field';
import { groupId } from '../../fields/groups';
import { certainFlag, clearableText } from '../../fields/kinds';
import { oneCall } from '../oneCall';
import type { Operation } from '../operation';
import { groupKey, orderBy } from '../orderKeys';

const muteAllMembers = updateField(
	certainFlag({
		name: 'muteAllMember',
		shown: 'Mute All Members',
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
			Name: updateField(
				clearableText({
					name: 'name',
					shown: 'Name',
					description: 'Name of the group, at most 30 bytes (10 Chinese characters)',
				}),
			),
			Introduction: updateField(
				clearableText({
					name: 'introduction',
					shown: 'Introduction',
					description: 'What the group is about, at most 240 bytes; empty to clear it',
				}),
			),
			Notification: updateField(
				clearableText({
					name: 'notification',
					shown: 'Notice',
					description: 'What stands on top of the group, at most 300 bytes; empty to clear it',
				}),
			),
			FaceUrl: updateField(
				clearableText({
					name: 'faceUrl',
					shown: 'Picture URL',
					placeholder: 'e.g. https://example.com/group.png',
					description: "Address of the group's picture, at most 100 bytes; empty to clear it",
				}),
			),
			MuteAllMember: mapped(muteAllMembers, (muted) =>
				muted === undefined ? undefined : muted ? 'On' : 'Off',
			),
		},
	}),
};
