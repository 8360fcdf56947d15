import type { MessageElement, StoredMessage } from '../types';
import { nowSeconds, randomUint32, type World } from './world';

export interface OutgoingMessage {
	from: string;
	to: string;
	msgSeq?: number;
	msgRandom: number;
	msgBody: readonly MessageElement[];
	cloudCustomData?: string;
	/** False for SyncOtherMachine 2. */
	inSendersHistory: boolean;
}

/** The message as it would be stored now; its key is known before it is sent, as Tencent's is. */
export const draftOneToOne = (
	world: World,
	{ msgSeq = randomUint32(world), ...message }: OutgoingMessage,
): StoredMessage => {
	const timeSeconds = nowSeconds(world);
	return {
		...message,
		msgSeq,
		msgKey: `${msgSeq}_${message.msgRandom}_${timeSeconds}`,
		timeSeconds,
		recalled: false,
		edits: 0,
		history: [],
	};
};

/**
 * Stores a draft. A repeat with the same MsgSeq and MsgRandom in the same second has the same key
 * and is not stored again: that is Tencent's whole protection against doubles.
 */
export const storeOneToOne = (world: World, message: StoredMessage): void => {
	if (world.conversations.add(message)) world.changed({ kind: 'sent', message });
};
