import type { RequestTo } from '../../../shared/apis';
import { apis } from '../../../shared/apis';
import { sendmsgOptions } from '../../../shared/apis/sendOptions';
import { flatText } from '../../../shared/elements/textOfBody';
import { recipient, sender } from '../../fields/accounts';
import { sendOptions } from '../../fields/message/sendOptions';
import { runCall } from '../calls/oneCall';
import type { Readers } from '../calls/request';
import { fieldsOf, labelsOf, numbersOfMessage } from '../calls/request';
import { exampleContents, exampleOf, exampleOfPush, succeeded } from '../examples';
import { messageContents, readNewMessage } from '../messages/newMessage';
import type { Operation } from '../operation';
import { orderOfConversation } from '../orderKeys';

const message: Readers<RequestTo<typeof apis.sendmsg>> = {
	From_Account: sender,
	To_Account: recipient,
	...numbersOfMessage,
	...messageContents,
	...sendOptions(sendmsgOptions),
};

/** Sends a message to one user. */
export const send: Operation = {
	resource: 'oneToOneMessage',
	value: 'send',
	name: 'Send',
	action: 'Send one-to-one message',
	description: 'Send a message to one user; the output holds its key',
	chinese: '单发单聊消息',
	noun: 'message',
	example: {
		From_Account: 'administrator',
		To_Account: 'user_1002',
		MsgSeq: 31906,
		MsgRandom: 833502,
		...exampleContents,
		...exampleOf(sendmsgOptions),
		OfflinePushInfo: exampleOfPush,
		...succeeded,
		MsgTime: 1572869830,
		MsgKey: '31906_833502_1572869830',
		MsgId: '144115198244471703-1572869830-833502',
	},
	fields: fieldsOf({ ...message }),
	labels: labelsOf({ ...message }),
	order: orderOfConversation(sender, recipient),
	run: runCall(
		apis.sendmsg,
		async (parameters, context) => await readNewMessage(message, parameters, context),
		(body, reply, { adminUserId }) => ({
			json: { From_Account: adminUserId, ...flatText(body.MsgBody), ...body, ...reply },
		}),
	),
};
