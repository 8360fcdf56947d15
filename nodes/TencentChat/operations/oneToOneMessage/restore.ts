import { overwriteChanges, previous, record } from '../../fields/message/restore';
import { readVersions } from '../messages/restore/readVersions';
import { restoreMessage } from '../messages/restore/restoreMessage';
import type { Operation } from '../operation';
import {
	editLabels,
	messageIdFields,
	oneToOneTarget,
	orderOfMessage,
	readMessageId,
} from './message';

/** Puts back what a one-to-one message was before an edit. */
export const restore: Operation = {
	resource: 'oneToOneMessage',
	value: 'restore',
	name: 'Restore',
	action: 'Restore one-to-one message',
	description: 'Put back what a message was before an edit, if it was not changed since',
	chinese: '恢复修改前的单聊消息',
	noun: 'restoration',
	example: {
		From_Account: 'user_1001',
		To_Account: 'user_1002',
		MsgKey: '31906_833502_1572869830',
		MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'See you at noon' } }],
		Text: 'See you at noon',
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
		Modified: true,
	},
	fields: [...messageIdFields, record, previous, overwriteChanges],
	labels: editLabels,
	order: orderOfMessage,
	run: async (parameters, context) => {
		const versions = readVersions(parameters);
		if (!versions.ok) return [{ failure: versions.error }];
		const id = await readMessageId(parameters, context);
		if (!id.ok) return id.error;
		return await restoreMessage(oneToOneTarget(id.value), versions.value, editLabels, context);
	},
};
