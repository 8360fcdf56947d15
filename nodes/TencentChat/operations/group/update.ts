import type { INodeProperties } from 'n8n-workflow';
import { failure, success } from '../../../shared/result';
import { groupIdField } from '../../fields/groups';
import { optionsField } from '../../fields/options';
import { readSwitch } from '../../fields/switches';
import { textsToWire, updateFieldsOf } from '../../fields/updateFields';
import { oneCall } from '../oneCall';
import type { Operation } from '../operation';
import { groupKey } from '../orderKeys';

const name: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	description: 'Name of the group, at most 30 bytes (10 Chinese characters)',
};

const introduction: INodeProperties = {
	displayName: 'Introduction',
	name: 'introduction',
	type: 'string',
	default: '',
	description: 'What the group is about, at most 240 bytes; empty to clear it',
};

const notification: INodeProperties = {
	displayName: 'Notice',
	name: 'notification',
	type: 'string',
	default: '',
	description: 'What stands on top of the group, at most 300 bytes; empty to clear it',
};

const faceUrl: INodeProperties = {
	displayName: 'Picture URL',
	name: 'faceUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/group.png',
	description: "Address of the group's picture, at most 100 bytes; empty to clear it",
};

const muteAllMember: INodeProperties = {
	displayName: 'Mute All Members',
	name: 'muteAllMember',
	type: 'boolean',
	default: true,
	description: 'Whether only the owner and the admins of the group may send messages',
};

/** The texts by the wire's names. */
const texts = {
	Name: name,
	Introduction: introduction,
	Notification: notification,
	FaceUrl: faceUrl,
};

const updateFields = updateFieldsOf([...Object.values(texts), muteAllMember]);

/** Changes what a group says of itself, and mutes it as a whole. */
export const update: Operation = {
	resource: 'group',
	value: 'update',
	name: 'Update',
	action: 'Update group',
	description: 'Change the name, notice or picture of a group, or mute all its members',
	noun: 'update',
	chinese: '修改群基础资料',
	labels: {
		changes: updateFields.displayName,
		Name: name.displayName,
		Introduction: introduction.displayName,
		Notification: notification.displayName,
		FaceUrl: faceUrl.displayName,
		MuteAllMember: muteAllMember.displayName,
	},
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
	order: { of: 'group', keys: (parameters) => [groupKey(parameters.id('groupId'))] },
	fields: [groupIdField, updateFields, optionsField()],
	run: oneCall({
		api: async () => (await import('../../../shared/apis/modifyGroupBaseInfo')).modifyGroupBaseInfo,
		body: (parameters) => {
			const values = parameters.group(updateFields.name);
			const isMuted = readSwitch(muteAllMember.displayName, values.muteAllMember);
			if (!isMuted.ok) return failure(isMuted.error);
			return success({
				GroupId: parameters.id('groupId'),
				...textsToWire(texts, values),
				...(muteAllMember.name in values && { MuteAllMember: isMuted.value ? 'On' : 'Off' }),
			});
		},
		output: (body, reply) => ({ json: { ...body, ...reply } }),
	}),
};
