import { readAll } from '../calls/request';
import { exampleContents, exampleOfReplacing, exampleStored, succeeded } from '../examples';
import { editMessage } from '../messages/edit/editMessage';
import { messageEditFields, readMessageEdit } from '../messages/edit/readMessageEdit';
import type { Operation } from '../operation';
import {
	editLabels,
	groupEditAdvice,
	groupMessageId,
	groupMessageIdFields,
	groupTarget,
	orderOfGroupMessage,
} from './message';

/** Overwrites the body, the custom data or both of a group message. */
export const modify: Operation = {
	resource: 'groupMessage',
	value: 'modify',
	name: 'Modify',
	action: 'Modify group message',
	description: 'Change the body or the custom data of a message that was already sent',
	chinese: '修改群聊历史消息',
	noun: 'edit',
	example: {
		GroupId: '@TGS#2J4SZEAEL',
		MsgSeq: 100,
		TopicId: '@TGS#_@TGS#cQVLVHIM62CJ@TOPIC#_TestTopic',
		...exampleContents,
		...succeeded,
		...exampleOfReplacing,
		Previous: {
			From_Account: 'user_1001',
			MsgSeq: 100,
			MsgRandom: 833502,
			MsgTimeStamp: 1572869830,
			IsPlaceMsg: 0,
			...exampleStored,
		},
	},
	fields: [...groupMessageIdFields, ...messageEditFields],
	labels: editLabels,
	advice: groupEditAdvice,
	order: orderOfGroupMessage,
	run: async (parameters, context) => {
		const edit = await readMessageEdit(parameters, context);
		if (!edit.ok) return [{ failure: edit.error }];
		const id = readAll(groupMessageId, parameters, context);
		if (!id.ok) return [{ failure: id.error }];
		return await editMessage(groupTarget(id.value), edit.value, context);
	},
};
