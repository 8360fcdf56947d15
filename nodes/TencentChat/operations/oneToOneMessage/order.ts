import { originalRecipient, originalSender } from '../../fields/accounts';
import { readClientMessage } from '../../fields/clientMessage';
import { messageKey as msgKey } from '../../fields/messageKey';
import type { Order } from '../operation';
import { messageKey } from '../orderKeys';

/** A message is worked on by one at a time: what reads it and writes it back is not to be crossed. */
export const orderOfMessage: Order = {
	of: 'message',
	keys: (parameters) => {
		const from = originalSender.read(parameters);
		const to = originalRecipient.read(parameters);
		const key = randomOf(parameters.value(msgKey.name));
		return from.ok && to.ok ? [messageKey(from.value, to.value, key)] : [];
	},
	acrossExecutions: true,
};

/** All samples of keys have this form, though nothing promises it: MsgSeq, MsgRandom, Unix seconds. */
const keyWithRandom = /^\d{1,10}_(\d{1,10})_\d{9,10}$/;

/** What a MsgKey and a client's ID of the same message have in common; else the key itself. */
function randomOf(key: unknown): unknown {
	const client = readClientMessage(key);
	if (client.ok && client.value !== undefined) return client.value.random;
	const random = keyWithRandom.exec(String(key).trim())?.[1];
	if (random !== undefined) return Number(random);
	return typeof key === 'string' ? key.trim() : key;
}
