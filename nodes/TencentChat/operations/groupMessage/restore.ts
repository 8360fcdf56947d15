import { groupIdField, msgSeqField, topicIdOption } from '../../fields/groups';
import { messageSourceFields } from '../../fields/messageSource';
import { optionsField } from '../../fields/options';
import { overwriteChanges, restoreFields } from '../../fields/restore';
import type { Operation } from '../operation';
import { restoreMessage } from '../restore/restoreMessage';
import { readVersions } from '../restore/readVersions';
import { groupTarget } from './editTarget';
import { orderOfGroupMessages } from './order';

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
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
		Modified: true,
	},
	fields: [
		...messageSourceFields([groupIdField, msgSeqField]),
		...restoreFields,
		optionsField([overwriteChanges, topicIdOption]),
	],
	order: orderOfGroupMessages('msgSeq'),
	run: async (parameters, session) => {
		const versions = readVersions(parameters);
		if (!versions.ok) return [{ failure: versions.error }];
		return await restoreMessage(groupTarget(parameters), versions.value, session);
	},
};
