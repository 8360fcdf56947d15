import { modifyC2cMsg } from '../../../shared/apis/modifyC2cMsg';
import { success } from '../../../shared/result';
import { accountFields } from '../../fields/accounts';
import { cloudCustomDataField, readCloudCustomData } from '../../fields/cloudCustomData';
import { messageBodyFields, readMessageBody } from '../../fields/messageBody';
import { messageKeyField } from '../../fields/messageKey';
import { optionsField } from '../../fields/options';
import type { Operation } from '../operation';
import { oneCall } from '../operation';

/** Overwrites the body, the custom data or both of a one-to-one message. */
export const modify: Operation = {
	resource: 'oneToOneMessage',
	value: 'modify',
	name: 'Modify',
	action: 'Modify one-to-one message',
	description: 'Change the body or the custom data of a message that was already sent',
	fields: [
		...accountFields,
		messageKeyField,
		{
			displayName: 'Fields to Modify',
			name: 'fieldsToModify',
			type: 'options',
			default: 'msgBody',
			description: 'What to overwrite. The rest of the message stays as it is.',
			hint: 'An edit cannot be undone: Tencent Chat keeps no earlier version of a message',
			options: [
				{ name: 'Message Body', value: 'msgBody' },
				{ name: 'Cloud Custom Data', value: 'cloudCustomData' },
				{ name: 'Message Body and Cloud Custom Data', value: 'both' },
			],
		},
		...messageBodyFields({ fieldsToModify: ['msgBody', 'both'] }),
		cloudCustomDataField({ fieldsToModify: ['cloudCustomData', 'both'] }),
		optionsField(),
	],
	run: oneCall({
		api: modifyC2cMsg,
		body: (parameters) => {
			const fields = parameters.value('fieldsToModify');
			const msgBody = fields === 'cloudCustomData' ? undefined : readMessageBody(parameters);
			if (msgBody?.ok === false) return msgBody;
			const cloudCustomData = fields === 'msgBody' ? undefined : readCloudCustomData(parameters);
			return success({
				From_Account: parameters.text('fromAccount'),
				To_Account: parameters.text('toAccount'),
				MsgKey: parameters.text('msgKey'),
				...(msgBody !== undefined && { MsgBody: msgBody.value }),
				...(cloudCustomData !== undefined && { CloudCustomData: cloudCustomData }),
			});
		},
		output: (body, reply) => ({ ...body, ...reply }),
	}),
};
