import { formOf } from '../../fields/form';
import { editMessage } from '../edit/editMessage';
import { messageEditFields, readMessageEdit } from '../edit/readMessageEdit';
import { fillingMedia } from '../fillingMedia';
import type { Operation } from '../operation';
import { readAll } from '../request';
import { editLabels, oneToOneTarget } from './editTarget';
import { findingKey } from './findKey';
import { orderOfMessage } from './order';
import { messageId, messageIdFields } from './stored';

/** Overwrites the body, the custom data or both of a one-to-one message. */
export const modify: Operation = {
	resource: 'oneToOneMessage',
	value: 'modify',
	name: 'Modify',
	action: 'Modify one-to-one message',
	description: 'Change the body or the custom data of a message that was already sent',
	chinese: '修改单聊历史消息',
	noun: 'edit',
	fields: formOf([...messageIdFields, ...messageEditFields]),
	labels: editLabels,
	order: orderOfMessage,
	run: findingKey(
		fillingMedia(async (parameters, context) => {
			const edit = readMessageEdit(parameters);
			if (!edit.ok) return [{ failure: edit.error }];
			const id = readAll(messageId, parameters, context);
			if (!id.ok) return [{ failure: id.error }];
			return await editMessage(oneToOneTarget(id.value), edit.value, context);
		}),
	),
};
