import { apis } from '../../../shared/apis';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import { originalRecipient, originalSender } from '../../fields/accounts';
import type { InputFailure } from '../../fields/inputFailure';
import { messageKey, messageOfClient } from '../../fields/message/messageKey';
import { messageSource } from '../../fields/message/messageSource';
import type { Parameters } from '../../fields/parameters';
import type { CallContext } from '../callContext';
import type { Readers } from '../calls/request';
import { labelsOf, readAll } from '../calls/request';
import type { EditTarget } from '../messages/edit/editTarget';
import { messageEditLabels } from '../messages/edit/readMessageEdit';
import type { Order } from '../operation';
import { storedMessageKey } from '../orderKeys';
import type { OutputEntry } from '../outputEntry';
import { findMessageId } from './findMessageId';
import type { MessageId } from './storedMessage';
import { partsOfKey, readStored } from './storedMessage';

export const messageId: Readers<MessageId> = {
	From_Account: originalSender,
	To_Account: originalRecipient,
	MsgKey: messageKey,
};

/** The fields of the form that name it. */
export const messageIdFields = messageSource(originalSender, originalRecipient, messageKey);

/**
 * What the form names, or else what the item comes to. Where it names the message as a client SDK does,
 * the key is looked up; a dry run shows that look, since without it there is nothing else to show.
 */
export async function readMessageId(
	parameters: Parameters,
	context: CallContext,
): Promise<Result<MessageId, readonly OutputEntry[]>> {
	const client = messageOfClient.read(parameters);
	if (!client.ok) return failure([{ failure: client.error }]);
	if (client.value !== undefined) return await findMessageId(client.value, parameters, context);
	const id = readAll(messageId, parameters, context);
	return id.ok ? id : failure([{ failure: id.error }]);
}

/** What an edit needs for a one-to-one message. */
export const oneToOneTarget = (id: MessageId): EditTarget<MessageId> => ({
	id,
	modify: apis.modifyC2cMsg,
	modifyKeepingElements: apis.modifyC2cMsgKeepingElements,
	read: async (context) => await readStored(id, context),
});

export const editLabels = { ...labelsOf({ ...messageId }), ...messageEditLabels };

/** A message is worked on by one at a time: what reads it and writes it back is not to be crossed. */
export const orderOfMessage: Order = {
	of: 'message',
	keys: (parameters) => {
		const from = originalSender.read(parameters);
		const to = originalRecipient.read(parameters);
		const key = keyOfOrder(parameters);
		return from.ok && to.ok && key.ok ? [storedMessageKey(from.value, to.value, key.value)] : [];
	},
	acrossExecutions: true,
};

/** What a MsgKey and a client's ID of the same message have in common; else the key itself. */
function keyOfOrder(parameters: Parameters): Result<string, InputFailure> {
	const client = messageOfClient.read(parameters);
	if (!client.ok) return client;
	if (client.value !== undefined) return success(String(client.value.random));
	const key = messageKey.read(parameters);
	if (!key.ok) return key;
	return success(String(partsOfKey(key.value)?.random ?? key.value));
}
