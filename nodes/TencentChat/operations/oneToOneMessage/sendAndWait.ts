import { success } from '../../../shared/result';
import { recipientField, senderField } from '../../fields/accounts';
import { questionFields } from '../../fields/question';
import { readOptionalText } from '../../fields/text';
import type { Operation } from '../operation';
import { askInChat } from '../sendAndWait';
import { withoutUnset } from '../withoutUnset';

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
	fields: [senderField, recipientField, ...questionFields],
	...askInChat({
		send: async () => (await import('../../../shared/apis/sendmsg')).sendmsg,
		body: (parameters, msgBody, session) =>
			withoutUnset({
				From_Account: readOptionalText(parameters.value('fromAccount')),
				To_Account: parameters.id('toAccount'),
				MsgSeq: session.nextMsgSeq(),
				MsgRandom: session.randomUint32(),
				MsgBody: msgBody,
			}),
		sent: (body, { MsgKey }, { adminUserId }) =>
			success({
				From_Account: body.From_Account ?? adminUserId,
				To_Account: body.To_Account,
				MsgKey,
			}),
		edit: async () => (await import('../../../shared/apis/modifyC2cMsg')).modifyC2cMsg,
	}),
};
