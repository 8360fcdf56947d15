import type { MessageElement, StoredGroupMessage } from '../types';
import type { Group } from './groups';
import { nowSeconds, type ChatState } from './chatState';

export interface OutgoingGroupMessage {
	from: string;
	topicId?: string;
	random: number;
	msgBody: readonly MessageElement[];
	cloudCustomData?: string;
	priority?: string;
}

/** What came of sending: stored, the same as one of before, or dropped for coming too fast. */
export type GroupSending =
	| { outcome: 'sent' | 'repeated'; message: StoredGroupMessage }
	| { outcome: 'dropped'; timeSeconds: number };

/** Stores a message of a group, unless the same content came with the same Random within 5 minutes. */
export const sendToGroup = (
	state: ChatState,
	group: Group,
	{ random, priority = 'Normal', ...rest }: OutgoingGroupMessage,
): GroupSending => {
	const timeSeconds = nowSeconds(state);
	const former = findRepeated(state, group, { random, ...rest }, timeSeconds);
	if (former) return { outcome: 'repeated', message: former };
	const limit = group.messagesPerSecond;
	if (limit !== undefined && !state.groupRate.take(group.groupId, limit, state.nowMs()))
		return { outcome: 'dropped', timeSeconds };
	const message = state.groups.add({
		...rest,
		groupId: group.groupId,
		msgRandom: random,
		priority,
		timeSeconds,
		recalled: false,
		edits: 0,
		history: [],
	});
	state.changed({ kind: 'sent', groupMessage: message });
	return { outcome: 'sent', message };
};

const FIVE_MINUTES_SECONDS = 300;

const findRepeated = (
	state: ChatState,
	{ groupId }: Group,
	{ random, from, topicId, msgBody }: OutgoingGroupMessage,
	timeSeconds: number,
): StoredGroupMessage | undefined => {
	const messages = state.groups.messages(groupId, topicId);
	const content = JSON.stringify(msgBody);
	for (let index = messages.length - 1; index >= 0; index--) {
		const message = messages[index];
		if (!message || timeSeconds - message.timeSeconds > FIVE_MINUTES_SECONDS) return undefined;
		if (message.msgRandom !== random || message.from !== from) continue;
		// The first body is what was sent; later ones are edits.
		if (JSON.stringify(message.history[0] ?? message.msgBody) === content) return message;
	}
	return undefined;
};
