import { sendmsgOptions } from '../../../shared/apis/sendOptions';
import { flatText } from '../../../shared/elements/textOfBody';
import { success } from '../../../shared/result';
import { binaryFieldsOption } from '../../fields/binaryFields';
import { recipientField, senderField } from '../../fields/accounts';
import { cloudCustomDataField, readCloudCustomData } from '../../fields/cloudCustomData';
import { messageBodyFields } from '../../fields/messageBody';
import { readMessageBody } from '../../fields/readMessageBody';
import { optionsField } from '../../fields/options';
import { readSendOptions, sendOptionFields } from '../../fields/sendOptions';
import { readOptionalText } from '../../fields/text';
import { fillingMedia } from '../fillingMedia';
import { oneCall } from '../oneCall';
import type { Operation } from '../operation';
import { conversationKey } from '../orderKeys';
import { withoutUnset } from '../withoutUnset';

/** Sends a message to one user. */
export const send: Operation = {
	resource: 'oneToOneMessage',
	value: 'send',
	name: 'Send',
	action: 'Send one-to-one message',
	description: 'Send a message to one user; the output holds its key',
	chinese: '单发单聊消息',
	noun: 'message',
	fields: [
		senderField,
		recipientField,
		...messageBodyFields(),
		cloudCustomDataField(),
		optionsField([binaryFieldsOption, ...sendOptionFields(sendmsgOptions)]),
	],
	order: {
		of: 'conversation',
		keys: (parameters, adminUserId) => [
			conversationKey(
				readOptionalText(parameters.value('fromAccount')) ?? adminUserId,
				parameters.id('toAccount'),
			),
		],
	},
	run: fillingMedia(
		oneCall({
			api: async () => (await import('../../../shared/apis/sendmsg')).sendmsg,
			body: (parameters, session) => {
				const msgBody = readMessageBody(parameters);
				if (!msgBody.ok) return msgBody;
				return success(
					withoutUnset({
						From_Account: readOptionalText(parameters.value('fromAccount')),
						To_Account: parameters.id('toAccount'),
						MsgSeq: session.nextMsgSeq(),
						MsgRandom: session.randomUint32(),
						MsgBody: msgBody.value,
						CloudCustomData: readCloudCustomData(parameters),
						...readSendOptions(sendmsgOptions, parameters),
					}),
				);
			},
			output: (body, reply, { adminUserId }) => ({
				json: { From_Account: adminUserId, ...flatText(body.MsgBody), ...body, ...reply },
			}),
		}),
	),
};
