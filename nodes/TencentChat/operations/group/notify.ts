import type { INodeProperties } from 'n8n-workflow';
import { success } from '../../../shared/result';
import { userIdsField } from '../../fields/accounts';
import { groupIdField, topicIdOption } from '../../fields/groups';
import { optionsField } from '../../fields/options';
import { numberAsText, readOptionalText } from '../../fields/text';
import { readUserIds } from '../../fields/userIds';
import { oneCall } from '../oneCall';
import type { Operation } from '../operation';
import { groupKey } from '../orderKeys';
import { withoutUnset } from '../withoutUnset';

const content: INodeProperties = {
	displayName: 'Content',
	name: 'content',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	required: true,
	placeholder: 'e.g. Please keep to the rules of the group',
	description: 'What the members are told',
};

const toMembers = userIdsField({
	displayName: 'Only for Users',
	name: 'toMembers',
	description: 'The only members who are told, at most 500',
});

/** Tells the members of a group something in the name of the app. */
export const notify: Operation = {
	resource: 'group',
	value: 'notify',
	name: 'Notify',
	action: 'Notify group',
	description: 'Send a system notice of the app to the members of a group',
	noun: 'notice',
	chinese: '在群组中发送系统通知',
	labels: { Content: content.displayName, ToMembers_Account: toMembers.displayName },
	example: {
		GroupId: '@TGS#2C5SZEAEF',
		Content: 'Hello World',
		ToMembers_Account: ['user_1001'],
		TopicId: '@TGS#_@TGS#cQVLVHIM62CJ@TOPIC#_TestTopic',
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
	},
	order: { of: 'group', keys: (parameters) => [groupKey(parameters.id('groupId'))] },
	fields: [groupIdField, content, optionsField([toMembers, topicIdOption])],
	run: oneCall({
		api: async () =>
			(await import('../../../shared/apis/sendGroupSystemNotification'))
				.sendGroupSystemNotification,
		body: (parameters) => {
			const options = parameters.group('options');
			const members = readUserIds(options[toMembers.name]);
			return success(
				withoutUnset({
					GroupId: parameters.id('groupId'),
					Content: numberAsText(parameters.value(content.name)),
					ToMembers_Account: members.length === 0 ? undefined : members,
					TopicId: readOptionalText(options.topicId),
				}),
			);
		},
		output: (body, reply) => ({ json: { ...body, ...reply } }),
	}),
};
