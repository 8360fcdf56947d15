import { formOf } from '../../fields/form';
import { overwriteChanges, restoreFields } from '../../fields/restore';
import type { Operation } from '../operation';
import { readAll } from '../calls/request';
import { restoreMessage } from '../messages/restore/restoreMessage';
import { readVersions } from '../messages/restore/readVersions';
import { editLabels, oneToOneTarget, orderOfMessage, messageId, messageIdFields } from './message';
import { findingKey } from './findKey';

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
	fields: formOf([...messageIdFields, ...restoreFields, overwriteChanges]),
	labels: editLabels,
	order: orderOfMessage,
	run: findingKey(async (parameters, context) => {
		const versions = readVersions(parameters);
		if (!versions.ok) return [{ failure: versions.error }];
		const id = readAll(messageId, parameters, context);
		if (!id.ok) return [{ failure: id.error }];
		return await restoreMessage(oneToOneTarget(id.value), versions.value, editLabels, context);
	}),
};
