import type { MessageElement, StoredMessage } from '../types';
import { nowSeconds, randomUint32, type World } from './world';

export interface OutgoingMessage {
	from: string;
	to: string;
	msgSeq?: number;
	msgRandom: number;
	msgBody: readonly MessageElement[];
	cloudCustomData?: string;
	inSendersHistory: boolean;
	stored: boolean;
}

/**
 * Stores a message and gives it back. A repeat with the same MsgSeq and MsgRandom in the same second
 * has the same key, so it stores nothing and gets the key of the first: that is Tencent's whole
 * protection against doubles.
 */
export const sendOneToOne = (
	world: World,
	{ msgSeq = randomUint32(world), stored, ...message }: OutgoingMessage,
): StoredMessage => {
	const timeSeconds = nowSeconds(world);
	const sent: StoredMessage = {
		...message,
		msgSeq,
		msgKey: `${msgSeq}_${message.msgRandom}_${timeSeconds}`,
		timeSeconds,
		recalled: false,
		edits: 0,
		history: [],
	};
	if (stored && world.conversations.add(sent)) world.changed({ kind: 'sent', message: sent });
	return sent;
};
