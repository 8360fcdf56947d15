import type { StoredGroupMessage, StoredMessage } from '../types';

/** A message as the page shows it, one-to-one or of a group. */
export interface MessageView {
	/** Unique, and the same after every change of the message. */
	readonly id: string;
	readonly from: string;
	/** What one copies into n8n: the MsgKey, or in a group the MsgSeq. */
	readonly key: string;
	/** Everything that n8n asks for to find the message, by the wire names. */
	readonly ids: Readonly<Record<string, string | number>>;
	readonly timeSeconds: number;
	/** The order of messages of the same second. */
	readonly seq: number;
	readonly msgBody: StoredMessage['msgBody'];
	readonly cloudCustomData?: string;
	readonly recalled: boolean;
	readonly edits: number;
	/** Earlier bodies, the oldest first. */
	readonly history: StoredMessage['history'];
}

/** A conversation without its messages. */
export interface ConversationView {
	readonly id: string;
	readonly kind: 'oneToOne' | 'group';
	/** The two accounts, or the group's ID and, for a topic, its ID. */
	readonly names: readonly string[];
	/** The number of all messages, including those that the page does not get. */
	readonly total: number;
}

export const oneToOneMessageId = (from: string, to: string, msgKey: string): string =>
	JSON.stringify([from, to, msgKey]);

export const groupMessageId = (groupId: string, msgSeq: number, topicId = ''): string =>
	JSON.stringify([groupId, topicId, msgSeq]);

export const viewOfMessage = (message: StoredMessage): MessageView => ({
	...contentOf(message),
	id: oneToOneMessageId(message.from, message.to, message.msgKey),
	key: message.msgKey,
	ids: { From_Account: message.from, To_Account: message.to, MsgKey: message.msgKey },
});

export const viewOfGroupMessage = (message: StoredGroupMessage): MessageView => ({
	...contentOf(message),
	id: groupMessageId(message.groupId, message.msgSeq, message.topicId),
	key: String(message.msgSeq),
	ids: {
		GroupId: message.groupId,
		...(message.topicId !== undefined && { TopicId: message.topicId }),
		MsgSeq: message.msgSeq,
	},
});

export const oneToOneView = (a: string, b: string, total: number): ConversationView => {
	const names = a < b ? [a, b] : [b, a];
	return { id: JSON.stringify(names), kind: 'oneToOne', names, total };
};

export const groupView = (
	{ groupId, topicId }: Pick<StoredGroupMessage, 'groupId' | 'topicId'>,
	total: number,
): ConversationView => ({
	id: JSON.stringify(['group', groupId, topicId ?? '']),
	kind: 'group',
	names: topicId === undefined ? [groupId] : [groupId, topicId],
	total,
});

const contentOf = (message: StoredMessage | StoredGroupMessage) => ({
	from: message.from,
	timeSeconds: message.timeSeconds,
	seq: message.msgSeq,
	msgBody: message.msgBody,
	cloudCustomData: message.cloudCustomData,
	recalled: message.recalled || ('deleted' in message && message.deleted === true),
	edits: message.edits,
	history: message.history,
});
