import { exampleContents, exampleOfReplacing, exampleStored, succeeded } from '../examples';
import { editMessage } from '../messages/edit/editMessage';
import { messageEditFields, readMessageEdit } from '../messages/edit/readMessageEdit';
import type { Operation } from '../operation';
import {
	editLabels,
	messageIdFields,
	oneToOneTarget,
	orderOfMessage,
	readMessageId,
} from './message';

/** Overwrites the body, the custom data or both of a one-to-one message. */
export const modify: Operation = {
	resource: 'oneToOneMessage',
	value: 'modify',
	name: 'Modify',
	action: 'Modify one-to-one message',
	description: 'Change the body or the custom data of a message that was already sent',
	chinese: '修改单聊历史消息',
	noun: 'edit',
	example: {
		From_Account: 'user_1001',
		To_Account: 'user_1002',
		MsgKey: '31906_833502_1572869830',
		...exampleContents,
		...succeeded,
		...exampleOfReplacing,
		Previous: {
			From_Account: 'user_1001',
			To_Account: 'user_1002',
			MsgKey: '31906_833502_1572869830',
			MsgSeq: 31906,
			MsgRandom: 833502,
			MsgTimeStamp: 1572869830,
			MsgId: '144115198244471703-1572869830-833502',
			MsgClientTime: 1572869830,
			MsgFlagBits: 0,
			IsPeerRead: 0,
			...exampleStored,
		},
	},
	fields: [...messageIdFields, ...messageEditFields],
	labels: editLabels,
	order: orderOfMessage,
	run: async (parameters, context) => {
		const edit = await readMessageEdit(parameters, context);
		if (!edit.ok) return [{ failure: edit.error }];
		const id = await readMessageId(parameters, context);
		if (!id.ok) return id.error;
		return await editMessage(oneToOneTarget(id.value), edit.value, context);
	},
};
