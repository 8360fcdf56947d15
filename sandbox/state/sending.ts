import type { MessageElement, StoredMessage } from '../types';
import { nowSeconds, randomUint32, type ChatState } from './chatState';

export interface OutgoingMessage {
	from: string;
	to: string;
	msgSeq?: number;
	msgRandom: number;
	msgBody: readonly MessageElement[];
	cloudCustomData?: string;
	/** False for SyncOtherMachine 2. */
	inSendersHistory: boolean;
	/** Unix time at which it was sent; now, where it is not said. */
	timeSeconds?: number;
}

/** The message as it would be stored now; its key is known before it is sent, as Tencent's is. */
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

/** For so long Tencent takes a message with the same numbers for the same message. */
const REPEAT_SECONDS = 120;

/** What the same sender sent with the same numbers and content within 120 s: a repeat is dropped. */
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
			// The first body is what was sent; later ones are edits.
			JSON.stringify(message.history[0] ?? message.msgBody) === content,
	);
};

/** Stores a draft. One whose key is there already is not stored again. */
export const storeOneToOne = (state: ChatState, message: StoredMessage): void => {
	if (state.conversations.add(message)) state.changed({ kind: 'sent', message });
};
