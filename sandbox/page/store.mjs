/**
 * The most that the page keeps, which is as much as a snapshot brings. More would make the page
 * slow.
 */
export const MOST = { messages: 200, conversations: 100, calls: 200 };

/**
 * Makes a store for what the sandbox sends. Messages are values that never change: an edited
 * message is a new object in the same place.
 */
export const createStore = () => {
	let state = { credential: undefined, settings: undefined, conversations: new Map(), calls: [] };
	return {
		get settings() {
			return state.settings;
		},
		get credential() {
			return state.credential;
		},
		get calls() {
			return state.calls;
		},
		conversation: (id) => state.conversations.get(id),
		/** Lists them, the one with the newest message first. */
		conversations: () =>
			[...state.conversations.values()].sort((one, other) => lastTime(other) - lastTime(one)),
		conversationOfMessage: (messageId) =>
			[...state.conversations.values()].find(({ messages }) =>
				messages.some(({ id }) => id === messageId),
			)?.id,
		takeSnapshot({ conversations, ...rest }) {
			state = { ...rest, conversations: new Map(conversations.map((one) => [one.id, one])) };
		},
		takeUpdate({ changes, calls, settings }) {
			for (const change of changes) takeChange(state.conversations, change);
			state.calls = [...calls.toReversed(), ...state.calls].slice(0, MOST.calls);
			state.settings = settings ?? state.settings;
			for (const { id } of [...state.conversations.values()]
				.sort((one, other) => lastTime(other) - lastTime(one))
				.slice(MOST.conversations))
				state.conversations.delete(id);
		},
	};
};

const lastTime = ({ messages }) => messages.at(-1)?.timeSeconds ?? 0;

const takeChange = (conversations, { conversation, message }) => {
	const known = conversations.get(conversation.id);
	const messages = placed(known?.messages ?? [], message);
	conversations.set(conversation.id, { ...conversation, messages });
};

const placed = (messages, message) => {
	const index = messages.findIndex(({ id }) => id === message.id);
	if (index !== -1) return messages.with(index, message);
	const isFull = messages.length >= MOST.messages;
	if (isFull && isLater(messages[0], message)) return messages;
	const place = messages.findLastIndex((each) => !isLater(each, message)) + 1;
	return messages.toSpliced(place, 0, message).slice(-MOST.messages);
};

/**
 * Orders messages as the sandbox does, by second and then MsgSeq, so that a reload does not move
 * them.
 */
const isLater = (one, other) => (one.timeSeconds - other.timeSeconds || one.seq - other.seq) > 0;
