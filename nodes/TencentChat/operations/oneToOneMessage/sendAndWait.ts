import { apis } from '../../../shared/apis';
import { success } from '../../../shared/result';
import { recipient, sender } from '../../fields/accounts';
import type { Operation } from '../operation';
import { given, numbersOfMessage } from '../calls/request';
import { askInChat } from '../messages/askInChat';

/** Asks one user, and goes on with the answer. */
export const sendAndWait: Operation = {
	resource: 'oneToOneMessage',
	value: 'sendAndWait',
	name: 'Send and Wait for Response',
	action: 'Send one-to-one message and wait for response',
	description: 'Ask one user, and wait until they have answered on the page behind a link',
	chinese: '单聊发问并等待答复',
	noun: 'question',
	example: {
		data: { approved: true, text: 'It may stay', respondedAt: '2026-11-25T09:20:00.000Z' },
		From_Account: 'administrator',
		To_Account: 'moderator_1',
		MsgKey: '1_2_3',
		MessageUpdated: true,
	},
	...askInChat({
		send: apis.sendmsg,
		request: (text) => ({
			From_Account: sender,
			To_Account: recipient,
			...numbersOfMessage,
			MsgBody: given(() => text),
		}),
		sent: ({ From_Account, To_Account }, { MsgKey }, { adminUserId }) =>
			success({ From_Account: From_Account ?? adminUserId, To_Account, MsgKey }),
		edit: apis.modifyC2cMsg,
		edited: ({ From_Account, To_Account, MsgKey }, MsgBody) => ({
			From_Account: String(From_Account),
			To_Account: String(To_Account),
			MsgKey: String(MsgKey),
			MsgBody,
		}),
	}),
};
