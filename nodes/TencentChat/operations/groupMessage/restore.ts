import { overwriteChanges, previous, record } from '../../fields/message/restore';
import type { Operation } from '../operation';
import { readAll } from '../calls/request';
import { restoreMessage } from '../messages/restore/restoreMessage';
import { readVersions } from '../messages/restore/readVersions';
import {
	editLabels,
	groupEditAdvice,
	groupMessageId,
	groupMessageIdFields,
	groupTarget,
	orderOfGroupMessage,
} from './message';

/** Puts back what a group message was before an edit. */
export const restore: Operation = {
	resource: 'groupMessage',
	value: 'restore',
	name: 'Restore',
	action: 'Restore group message',
	description: 'Put back what a message was before an edit, if it was not changed since',
	chinese: '恢复修改前的群消息',
	noun: 'restoration',
	example: {
		GroupId: '@TGS#2J4SZEAEL',
		MsgSeq: 100,
		MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'See you at noon' } }],
		Text: 'See you at noon',
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
		Modified: true,
	},
	fields: [...groupMessageIdFields, record, previous, overwriteChanges],
	labels: editLabels,
	advice: groupEditAdvice,
	order: orderOfGroupMessage,
	run: async (parameters, context) => {
		const versions = readVersions(parameters);
		if (!versions.ok) return [{ failure: versions.error }];
		const id = readAll(groupMessageId, parameters, context);
		if (!id.ok) return [{ failure: id.error }];
		return await restoreMessage(groupTarget(id.value), versions.value, editLabels, context);
	},
};
