import type { MessageElement, StoredMessage } from '../types';
import { nowSeconds, randomUint32, type ChatState } from './chatState';

/** A one-to-one message as it is sent. */
export interface OutgoingMessage {
	from: string;
	to: string;
	msgSeq?: number;
	msgRandom: number;
	msgBody: readonly MessageElement[];
	cloudCustomData?: string;
	/** False for SyncOtherMachine 2: the sender's own history does not list the message. */
	inSendersHistory: boolean;
	/** Unix time at which it was sent. Default: now. */
	timeSeconds?: number;
}

/**
 * Makes the message that would be stored. Its key is known before it is sent, as it is at Tencent.
 */
export const draftOneToOne = (
	state: ChatState,
	{ msgSeq = randomUint32(state), timeSeconds = nowSeconds(state), ...message }: OutgoingMessage,
): StoredMessage => ({
	...message,
	msgSeq,
	msgKey: `${msgSeq}_${message.msgRandom}_${timeSeconds}`,
	timeSeconds,
	recalled: false,
	edits: 0,
	history: [],
});

/** Tencent drops a message with the same numbers within 120 seconds; after that it is a new one. */
const REPEAT_SECONDS = 120;

/**
 * Finds the message of which this one is a repeat: same sender, numbers and content within 120 s.
 */
export const findRepeated = (
	state: ChatState,
	{ from, to, msgSeq, msgRandom, msgBody }: OutgoingMessage,
): StoredMessage | undefined => {
	const content = JSON.stringify(msgBody);
	const sinceSeconds = nowSeconds(state) - REPEAT_SECONDS;
	return state.conversations.between(from, to).findLast(
		(message) =>
			message.from === from &&
			message.msgSeq === msgSeq &&
			message.msgRandom === msgRandom &&
			message.timeSeconds > sinceSeconds &&
			// The first body is what was sent. Later bodies come from edits.
			JSON.stringify(message.history[0] ?? message.msgBody) === content,
	);
};

/** Stores a draft, unless a message with its key is stored already. */
export const storeOneToOne = (state: ChatState, message: StoredMessage): void => {
	if (state.conversations.add(message)) state.changed({ kind: 'sent', message });
};
