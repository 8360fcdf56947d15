import { originalAccountFields } from '../../fields/accounts';
import { messageKeyField } from '../../fields/messageKey';
import { messageSourceFields } from '../../fields/messageSource';
import { optionsField } from '../../fields/options';
import { overwriteChanges, restoreFields } from '../../fields/restore';
import type { Operation } from '../operation';
import { restoreMessage } from '../restore/restoreMessage';
import { readVersions } from '../restore/readVersions';
import { oneToOneTarget } from './editTarget';
import { findingKey } from './findKey';
import { orderOfMessage } from './order';

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
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
		Modified: true,
	},
	fields: [
		...messageSourceFields([...originalAccountFields, messageKeyField]),
		...restoreFields,
		optionsField([overwriteChanges]),
	],
	order: orderOfMessage,
	run: findingKey(async (parameters, session) => {
		const versions = readVersions(parameters);
		if (!versions.ok) return [{ failure: versions.error }];
		return await restoreMessage(oneToOneTarget(parameters), versions.value, session);
	}),
};
