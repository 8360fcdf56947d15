import type { MessageElement, StoredGroupMessage } from '../types';
import type { Group } from './groups';
import { nowSeconds, type ChatState } from './chatState';

/** A group message as it is sent. */
export interface OutgoingGroupMessage {
	from: string;
	topicId?: string;
	random: number;
	msgBody: readonly MessageElement[];
	cloudCustomData?: string;
	priority?: string;
}

/**
 * The outcome of sending: stored, a repeat of a stored message, or dropped since it came too fast.
 */
export type GroupSending =
	| { outcome: 'sent' | 'repeated'; message: StoredGroupMessage }
	| { outcome: 'dropped'; timeSeconds: number };

/** Stores a message of a group, unless it is a repeat: same Random and content within 5 minutes. */
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

/** Tencent drops a group message with the same Random and content for so long. */
const REPEAT_SECONDS = 300;

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
		if (!message || timeSeconds - message.timeSeconds > REPEAT_SECONDS) return undefined;
		if (message.msgRandom !== random || message.from !== from) continue;
		// The first body is what was sent. Later bodies come from edits.
		if (JSON.stringify(message.history[0] ?? message.msgBody) === content) return message;
	}
	return undefined;
};
