import type { ChatState } from '../state/chatState';
import type { SandboxCredential } from '../types';
import type { CallView } from './callView';
import type { Journal } from './journal';
import type { SettingsView } from './pageSettings';
import {
	groupView,
	oneToOneView,
	viewOfGroupMessage,
	viewOfMessage,
	type ConversationView,
	type MessageView,
} from './views';

/** Everything that the page shows at one moment. */
export interface Snapshot {
	readonly credential: SandboxCredential;
	readonly settings: SettingsView;
	/** The conversation with the newest message first. */
	readonly conversations: ReadonlyArray<ConversationView & { messages: MessageView[] }>;
	/** The latest first. */
	readonly calls: readonly CallView[];
}

/** The page gets the newest of each. More, as after a benchmark, would make it slow. */
export const SHOWN = { conversations: 100, messages: 200 };

export const takeSnapshot = (
	state: ChatState,
	journal: Journal,
	rest: Pick<Snapshot, 'credential' | 'settings'>,
): Snapshot => ({
	...rest,
	conversations: [...oneToOneConversations(state), ...groupConversations(state)]
		.sort((one, other) => lastTimeOf(other) - lastTimeOf(one))
		.slice(0, SHOWN.conversations),
	calls: journal.latest().map(({ row }) => row),
});

const oneToOneConversations = (state: ChatState) =>
	state.conversations.pairs().map(([a, b]) => {
		const messages = state.conversations.between(a, b);
		return {
			...oneToOneView(a, b, messages.length),
			messages: messages.slice(-SHOWN.messages).map(viewOfMessage),
		};
	});

const groupConversations = (state: ChatState) =>
	state.groups.places().map((place) => {
		const messages = state.groups.messages(place.groupId, place.topicId);
		return {
			...groupView(place, messages.length),
			messages: messages.slice(-SHOWN.messages).map(viewOfGroupMessage),
		};
	});

const lastTimeOf = ({ messages }: { messages: MessageView[] }) => messages.at(-1)?.timeSeconds ?? 0;
