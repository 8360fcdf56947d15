import type { INodeProperties } from 'n8n-workflow';
import { originalAccountFields } from '../../fields/accounts';
import { editFields, readEdit } from '../../fields/edit';
import type { BodyInputs } from '../../fields/messageBody';
import { textOfStored } from '../../fields/messageBody';
import { readBodyText, readMessageBody } from '../../fields/readMessageBody';
import { messageKeyField } from '../../fields/messageKey';
import { messageSourceFields } from '../../fields/messageSource';
import { optionsField } from '../../fields/options';
import type { Operation } from '../operation';
import { editStored, modifyC2cMsg } from './editStored';
import { findingKey } from './findKey';
import { readMessageId } from './stored';
import { cloudCustomDataMode, wayToEdit } from './wayToEdit';

const returnPreviousVersion: INodeProperties = {
	displayName: 'Return Previous Version',
	name: 'returnPreviousVersion',
	type: 'boolean',
	default: true,
	description:
		"Whether to read the stored message first and output it as 'Previous', for an audit trail or to restore it",
};

const bodyInputs: BodyInputs = {
	more: [textOfStored],
	hint: `Form, Text and JSON replace the whole message, pictures included. To keep them choose '${textOfStored.name}'.`,
};

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
		...editFields({ bodyInputs, beforeCustomData: [cloudCustomDataMode] }),
		optionsField([returnPreviousVersion]),
	],
	run: findingKey(async (parameters, session) => {
		const chosen = wayToEdit(parameters);
		if (!chosen.ok) return [{ failure: chosen.error }];
		const way = chosen.value;
		const edit = readEdit(parameters, way.keepElements ? readBodyText : readMessageBody);
		if (!edit.ok) return [{ failure: edit.error }];
		const body = { ...readMessageId(parameters), ...edit.value };
		if (way.keepElements || way.mergeCustomData || way.returnPrevious) {
			return await editStored(body, way, session);
		}
		if (session.dryRun) return await session.preview(modifyC2cMsg, body);
		const result = await session.call(modifyC2cMsg, body);
		return [result.ok ? { json: { ...body, ...result.value } } : { failure: result.error }];
	}),
};
