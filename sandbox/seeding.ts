import { nowSeconds, randomUint32, type ChatState } from './state/chatState';
import type {
	MessageElement,
	SeedGroupMessage,
	SeedMessage,
	StoredGroupMessage,
	StoredMessage,
} from './types';

/**
 * Stores a message as if it had been sent. Its two accounts count as imported. Throws where the
 * same key was already sent to the same recipient.
 */
export const seedMessage = (state: ChatState, seed: SeedMessage, index: number): StoredMessage => {
	const [, seq, random, time] = /^(\d+)_(\d+)_(\d+)$/.exec(seed.msgKey ?? '') ?? [];
	const timeSeconds = seed.timeSeconds ?? (time ? Number(time) : nowSeconds(state));
	// The number rises from seed to seed, so that seeds of one second keep their order.
	const msgSeq = seq ? Number(seq) : index + 1;
	const msgRandom = random ? Number(random) : randomUint32(state);
	const message: StoredMessage = {
		from: seed.from,
		to: seed.to,
		msgKey: seed.msgKey ?? `${msgSeq}_${msgRandom}_${timeSeconds}`,
		msgSeq,
		msgRandom,
		timeSeconds,
		msgBody: seed.msgBody ?? textBody(seed.text),
		cloudCustomData: seed.cloudCustomData,
		recalled: false,
		edits: 0,
		history: [],
		inSendersHistory: true,
	};
	state.accounts.add(seed.from);
	state.accounts.add(seed.to);
	if (!state.conversations.add(message))
		throw new Error(`${seed.from} already sent ${message.msgKey} to ${seed.to}`);
	state.changed({ kind: 'seeded', message });
	return message;
};

/** Stores a message in a group. A group that does not exist is made. */
export const seedGroupMessage = (state: ChatState, seed: SeedGroupMessage): StoredGroupMessage => {
	state.groups.open(seed.groupId);
	state.accounts.add(seed.from);
	const groupMessage = state.groups.add({
		groupId: seed.groupId,
		topicId: seed.topicId,
		from: seed.from,
		msgRandom: randomUint32(state),
		timeSeconds: seed.timeSeconds ?? nowSeconds(state),
		msgBody: seed.msgBody ?? textBody(seed.text),
		cloudCustomData: seed.cloudCustomData,
		priority: 'Normal',
		recalled: false,
		edits: 0,
		history: [],
	});
	state.changed({ kind: 'seeded', groupMessage });
	return groupMessage;
};

/** Makes a message body of one text element. */
export const textBody = (text = ''): MessageElement[] => [
	{ MsgType: 'TIMTextElem', MsgContent: { Text: text } },
];
