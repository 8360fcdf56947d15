import type { StoredMessage } from '../types';

/** All one-to-one messages, found by sender, recipient and key, and listed by conversation. */
export interface Conversations {
	/** False, and nothing stored, when that sender already sent that key to that recipient. */
	add(message: StoredMessage): boolean;
	find(from: string, to: string, msgKey: string): StoredMessage | undefined;
	/** Puts a changed message in the place of the one with the same sender, recipient and key. */
	replace(message: StoredMessage): void;
	/** Both directions between two accounts, oldest first: by second, then MsgSeq, then arrival. */
	between(a: string, b: string): readonly StoredMessage[];
	/** The two accounts of every conversation, in order of its first message. */
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

/** Messages are values that never change; the slot is what the two indexes share. */
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
