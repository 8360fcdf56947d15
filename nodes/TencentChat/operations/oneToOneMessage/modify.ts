import { binaryFieldsOption } from '../../fields/binaryFields';
import { originalAccountFields } from '../../fields/accounts';
import { editFields } from '../../fields/edit';
import { messageKeyField } from '../../fields/messageKey';
import { messageSourceFields } from '../../fields/messageSource';
import { optionsField } from '../../fields/options';
import { editMessage } from '../edit/editMessage';
import {
	cloudCustomDataMode,
	readMessageEdit,
	returnPreviousVersion,
} from '../edit/readMessageEdit';
import { fillingMedia } from '../fillingMedia';
import type { Operation } from '../operation';
import { oneToOneTarget } from './editTarget';
import { findingKey } from './findKey';
import { orderOfMessage } from './order';

/** Overwrites the body, the custom data or both of a one-to-one message. */
export const modify: Operation = {
	resource: 'oneToOneMessage',
	value: 'modify',
	name: 'Modify',
	action: 'Modify one-to-one message',
	description: 'Change the body or the custom data of a message that was already sent',
	chinese: '修改单聊历史消息',
	noun: 'edit',
	fields: [
		...messageSourceFields([...originalAccountFields, messageKeyField]),
		...editFields({ beforeCustomData: [cloudCustomDataMode] }),
		optionsField([binaryFieldsOption, returnPreviousVersion]),
	],
	order: orderOfMessage,
	run: findingKey(
		fillingMedia(async (parameters, session) => {
			const edit = readMessageEdit(parameters);
			if (!edit.ok) return [{ failure: edit.error }];
			return await editMessage(oneToOneTarget(parameters), edit.value, session);
		}),
	),
};
