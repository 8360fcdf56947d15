import { binaryFieldsOption } from '../../fields/binaryFields';
import { editFields } from '../../fields/edit';
import { groupIdField, msgSeqField, topicIdOption } from '../../fields/groups';
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
import { groupTarget } from './editTarget';
import { orderOfGroupMessages } from './order';

/** Overwrites the body, the custom data or both of a group message. */
export const modify: Operation = {
	resource: 'groupMessage',
	value: 'modify',
	name: 'Modify',
	action: 'Modify group message',
	description: 'Change the body or the custom data of a message that was already sent',
	chinese: '修改群聊历史消息',
	noun: 'edit',
	fields: [
		...messageSourceFields([groupIdField, msgSeqField]),
		...editFields({ beforeCustomData: [cloudCustomDataMode] }),
		optionsField([binaryFieldsOption, returnPreviousVersion, topicIdOption]),
	],
	order: orderOfGroupMessages('msgSeq'),
	run: fillingMedia(async (parameters, session) => {
		const edit = readMessageEdit(parameters);
		if (!edit.ok) return [{ failure: edit.error }];
		return await editMessage(groupTarget(parameters), edit.value, session);
	}),
};
