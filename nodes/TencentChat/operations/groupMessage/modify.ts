import { success } from '../../../shared/result';
import { readEdit, editFields } from '../../fields/edit';
import { groupIdField, msgSeqField, topicIdOption } from '../../fields/groups';
import { messageSourceFields } from '../../fields/messageSource';
import { readNumber } from '../../fields/numbers';
import { optionsField } from '../../fields/options';
import { readOptionalText } from '../../fields/text';
import { oneCall } from '../oneCall';
import type { Operation } from '../operation';
import { withoutUnset } from '../withoutUnset';

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
		...editFields(),
		optionsField([topicIdOption]),
	],
	run: oneCall({
		api: async () => (await import('../../../shared/apis/modifyGroupMsg')).modifyGroupMsg,
		body: (parameters) => {
			const edit = readEdit(parameters);
			if (!edit.ok) return edit;
			return success(
				withoutUnset({
					GroupId: parameters.text('groupId'),
					MsgSeq: readNumber(parameters.value('msgSeq')),
					...edit.value,
					TopicId: readOptionalText(parameters.group('options').topicId),
				}),
			);
		},
		output: (body, reply) => ({ json: { ...body, ...reply } }),
	}),
};
