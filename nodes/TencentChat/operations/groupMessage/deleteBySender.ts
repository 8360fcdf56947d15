import type { INodeProperties } from 'n8n-workflow';
import { success } from '../../../shared/result';
import { groupIdField, topicIdOption } from '../../fields/groups';
import { optionsField } from '../../fields/options';
import { readOptionalText } from '../../fields/text';
import { oneCall } from '../oneCall';
import type { Operation } from '../operation';
import { memberKey } from '../orderKeys';
import { withoutUnset } from '../withoutUnset';

const sender: INodeProperties = {
	displayName: 'Sender User ID',
	name: 'senderAccount',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. user_1001',
	description: 'Whose messages are deleted: the latest 1,000',
};

/** Deletes what a user sent to a group lately. */
export const deleteBySender: Operation = {
	resource: 'groupMessage',
	value: 'deleteBySender',
	name: 'Delete by Sender',
	action: 'Delete group messages of a sender',
	description:
		'Delete the latest 1,000 messages that a user sent to a group, without telling anybody. This cannot be undone. In a live group it changes nothing, though Tencent says OK.',
	noun: 'deletion',
	chinese: '删除指定用户发送的消息',
	labels: { Sender_Account: sender.displayName },
	example: {
		GroupId: '@TGS#2C5SZEAEF',
		Sender_Account: 'user_1001',
		TopicId: '@TGS#_@TGS#cQVLVHIM62CJ@TOPIC#_TestTopic',
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
	},
	order: {
		of: 'member',
		keys: (parameters) => [memberKey(parameters.id('groupId'), parameters.id(sender.name))],
	},
	fields: [groupIdField, sender, optionsField([topicIdOption])],
	run: oneCall({
		api: async () =>
			(await import('../../../shared/apis/deleteGroupMsgBySender')).deleteGroupMsgBySender,
		body: (parameters) =>
			success(
				withoutUnset({
					GroupId: parameters.id('groupId'),
					Sender_Account: parameters.id(sender.name),
					TopicId: readOptionalText(parameters.group('options').topicId),
				}),
			),
		output: (body, reply) => ({ json: { ...body, ...reply } }),
	}),
};
