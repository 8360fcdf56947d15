import type { Reader } from '../../fields/field';
import { mapped } from '../../fields/field';
import { groupId, msgSeq } from '../../fields/groups';
import type { Order } from '../operation';
import { groupMessageKey, orderByEach } from '../orderKeys';

/** Group messages are worked on by one at a time: what reads one and writes it back is not to be crossed. */
export const orderOfGroupMessages = (numbers: Reader<readonly number[]>): Order => ({
	...orderByEach(
		'message',
		groupMessageKey,
		groupId,
		mapped(numbers, (all) => all.map(String)),
	),
	acrossExecutions: true,
});

export const orderOfGroupMessage = orderOfGroupMessages(mapped(msgSeq, (number) => [number]));
