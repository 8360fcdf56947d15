import { readClientMessage } from '../../fields/clientMessage';
import type { Order } from '../operation';
import { messageKey } from '../orderKeys';
import { readMessageId } from './stored';

/** A message is worked on by one at a time: what reads it and writes it back is not to be crossed. */
export const orderOfMessage: Order = {
	of: 'message',
	keys: (parameters) => {
		const { From_Account, To_Account, MsgKey } = readMessageId(parameters);
		return [messageKey(From_Account, To_Account, randomOf(MsgKey) ?? MsgKey)];
	},
	acrossExecutions: true,
};

/** All samples of keys have this form, though nothing promises it: MsgSeq, MsgRandom, Unix seconds. */
const keyWithRandom = /^\d{1,10}_(\d{1,10})_\d{9,10}$/;

/** What a MsgKey and a client's ID of the same message have in common. */
function randomOf(msgKey: unknown): number | undefined {
	const client = readClientMessage(msgKey);
	if (client.ok && client.value !== undefined) return client.value.random;
	const random = keyWithRandom.exec(String(msgKey))?.[1];
	return random === undefined ? undefined : Number(random);
}
