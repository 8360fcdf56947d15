import { readNumbers } from '../../fields/numbers';
import type { Order } from '../operation';
import { groupMessageKey } from '../orderKeys';

/**
 * A group message is worked on by one at a time: what reads it and writes it back is not to be crossed.
 *
 * @param field the field of the form that holds one MsgSeq, or several
 */
export const orderOfGroupMessages = (field: string): Order => ({
	of: 'message',
	keys: (parameters) =>
		readNumbers(parameters.value(field)).map((msgSeq) =>
			groupMessageKey(parameters.id('groupId'), msgSeq),
		),
	acrossExecutions: true,
});
