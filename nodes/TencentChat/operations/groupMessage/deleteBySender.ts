import { apis } from '../../../shared/apis';
import { deletedPerSender, inWords } from '../../../shared/apis/limits';
import { groupId, topicId } from '../../fields/groups';
import { id } from '../../fields/kinds';
import { oneCall } from '../calls/oneCall';
import type { Operation } from '../operation';
import { memberKey, orderBy } from '../orderKeys';

const sender = id({
	name: 'senderAccount',
	label: 'Sender User ID',
	placeholder: 'e.g. user_1001',
	description: `Whose messages are deleted: the latest ${inWords(deletedPerSender)}`,
});

/** Deletes what a user sent to a group lately. */
export const deleteBySender: Operation = {
	resource: 'groupMessage',
	value: 'deleteBySender',
	name: 'Delete by Sender',
	action: 'Delete group messages of a sender',
	description: `Delete the latest ${inWords(deletedPerSender)} messages that a user sent to a group, without telling anybody. This cannot be undone. In a live group it changes nothing, though Tencent says OK.`,
	noun: 'deletion',
	chinese: '删除指定用户发送的消息',
	example: {
		GroupId: '@TGS#2C5SZEAEF',
		Sender_Account: 'user_1001',
		TopicId: '@TGS#_@TGS#cQVLVHIM62CJ@TOPIC#_TestTopic',
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
	},
	order: orderBy('member', memberKey, groupId, sender),
	...oneCall({
		api: apis.deleteGroupMsgBySender,
		request: { GroupId: groupId, Sender_Account: sender, TopicId: topicId },
	}),
};
