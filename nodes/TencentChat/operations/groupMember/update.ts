import type { INodeProperties } from 'n8n-workflow';
import { maxUint32 } from '../../../shared/apis/limits';
import { failure, success } from '../../../shared/result';
import { userIdField } from '../../fields/accounts';
import { wrongChoiceIfAny } from '../../fields/choices';
import { groupIdField } from '../../fields/groups';
import { readNumber } from '../../fields/numbers';
import { optionsField } from '../../fields/options';
import { readOptionalText } from '../../fields/text';
import { textsToWire, updateFieldsOf } from '../../fields/updateFields';
import { oneCall } from '../oneCall';
import type { Operation } from '../operation';
import { memberKey } from '../orderKeys';
import { withoutUnset } from '../withoutUnset';

const nameCard: INodeProperties = {
	displayName: 'Name Card',
	name: 'nameCard',
	type: 'string',
	default: '',
	description: "The member's name in this group, at most 50 bytes; empty to clear it",
};

const role: INodeProperties = {
	displayName: 'Role',
	name: 'role',
	type: 'options',
	default: 'Member',
	description: 'What the member is in the group',
	options: [
		{ name: 'Admin', value: 'Admin' },
		{ name: 'Member', value: 'Member' },
	],
};

const muteSeconds: INodeProperties = {
	displayName: 'Mute (Seconds)',
	name: 'muteSeconds',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: maxUint32, numberPrecision: 0 },
	default: 3600,
	description: 'For how many seconds the member cannot send messages; 0 lifts the mute',
};

const updateFields = updateFieldsOf([nameCard, role, muteSeconds]);

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
	labels: {
		changes: updateFields.displayName,
		Member_Account: userIdField.displayName,
		NameCard: nameCard.displayName,
		Role: role.displayName,
		MuteTime: muteSeconds.displayName,
	},
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
	order: {
		of: 'member',
		keys: (parameters) => [memberKey(parameters.id('groupId'), parameters.id('userId'))],
	},
	fields: [groupIdField, userIdField, updateFields, optionsField()],
	run: oneCall({
		api: async () =>
			(await import('../../../shared/apis/modifyGroupMemberInfo')).modifyGroupMemberInfo,
		body: (parameters) => {
			const values = parameters.group(updateFields.name);
			const wrong = wrongChoiceIfAny(role, values);
			if (wrong !== undefined) return failure(wrong);
			return success(
				withoutUnset({
					GroupId: parameters.id('groupId'),
					Member_Account: parameters.id('userId'),
					...textsToWire({ NameCard: nameCard }, values),
					Role: readOptionalText(values.role),
					MuteTime: readNumber(values.muteSeconds),
				}),
			);
		},
		output: (body, reply) => ({ json: { ...body, ...reply } }),
	}),
};
