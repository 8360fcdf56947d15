import type { StoredMessage } from '../types';

/**
 * All one-to-one messages. They are found by sender, recipient and key, and listed by conversation.
 */
export interface Conversations {
	/**
	 * Stores a message. Gives false, and stores nothing, where this sender sent this key to this
	 * recipient before.
	 */
	add(message: StoredMessage): boolean;
	find(from: string, to: string, msgKey: string): StoredMessage | undefined;
	/** Replaces the message with the same sender, recipient and key. */
	replace(message: StoredMessage): void;
	/**
	 * Lists both directions between two accounts, the oldest first: by second, then MsgSeq, then
	 * arrival.
	 */
	between(a: string, b: string): readonly StoredMessage[];
	/** Lists the two accounts of every conversation, in the order of the first messages. */
	pairs(): ReadonlyArray<readonly [string, string]>;
}

export const createConversations = (): Conversations => {
	const byId = new Map<string, Slot>();
	const byPair = new Map<string, Slot[]>();
	return {
		add(message) {
			const id = idOf(message.from, message.to, message.msgKey);
			if (byId.has(id)) return false;
			const slot = { message };
			byId.set(id, slot);
			const pair = pairOf(message.from, message.to);
			const slots = byPair.get(pair) ?? [];
			byPair.set(pair, slots);
			insertInOrder(slots, slot);
			return true;
		},
		find: (from, to, msgKey) => byId.get(idOf(from, to, msgKey))?.message,
		replace(message) {
			const slot = byId.get(idOf(message.from, message.to, message.msgKey));
			if (slot) slot.message = message;
		},
		between: (a, b) => (byPair.get(pairOf(a, b)) ?? []).map(({ message }) => message),
		pairs: () =>
			[...byPair.values()].flatMap(([first]) =>
				first ? [[first.message.from, first.message.to] as const] : [],
			),
	};
};

/**
 * Messages are values that never change. Both indexes hold the same slot, so an edit shows in both.
 */
interface Slot {
	message: StoredMessage;
}

const idOf = (from: string, to: string, msgKey: string) => `${from}\0${to}\0${msgKey}`;
const pairOf = (a: string, b: string) => (a < b ? `${a}\0${b}` : `${b}\0${a}`);

const insertInOrder = (slots: Slot[], slot: Slot) => {
	let place = slots.length;
	while (place > 0 && isLater(slots[place - 1]?.message, slot.message)) place--;
	slots.splice(place, 0, slot);
};

const isLater = (stored: StoredMessage | undefined, added: StoredMessage) =>
	stored !== undefined &&
	(stored.timeSeconds - added.timeSeconds || stored.msgSeq - added.msgSeq) > 0;
