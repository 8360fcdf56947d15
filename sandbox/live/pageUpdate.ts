import type { ChatState } from '../state/chatState';
import type { SandboxChange } from '../types';
import type { CallView } from './callView';
import { KEPT_CALLS, type Journal } from './journal';
import type { SettingsView } from './pageSettings';
import {
	groupView,
	oneToOneView,
	viewOfGroupMessage,
	viewOfMessage,
	type ConversationView,
	type MessageView,
} from './views';

/** What happened since the last update. A message that changed twice is in it once. */
export interface Update {
	readonly changes: ReadonlyArray<{
		readonly kind: SandboxChange['kind'];
		readonly conversation: ConversationView;
		readonly message: MessageView;
	}>;
	/** The oldest first. */
	readonly calls: readonly CallView[];
	readonly settings?: SettingsView;
}

/** Gathers what happens until an update is taken. */
export interface UpdateGatherer {
	change(change: SandboxChange): void;
	call(id: number): void;
	settingsChanged(): void;
	take(): Update;
}

export const createUpdateGatherer = (
	state: ChatState,
	journal: Journal,
	settings: () => SettingsView,
): UpdateGatherer => {
	const changes = new Map<string, SandboxChange>();
	let calls: number[] = [];
	let withSettings = false;
	return {
		change(change) {
			const id = viewOf(change)?.id;
			if (id === undefined) return;
			changes.delete(id);
			changes.set(id, change);
		},
		call(id) {
			calls.push(id);
			if (calls.length > KEPT_CALLS) calls.shift();
		},
		settingsChanged() {
			withSettings = true;
		},
		take() {
			const update: Update = {
				changes: [...changes.values()].flatMap((change) => {
					const message = viewOf(change);
					const conversation = conversationOf(state, change);
					return message && conversation ? [{ kind: change.kind, conversation, message }] : [];
				}),
				calls: calls.flatMap((id) => journal.find(id)?.row ?? []),
				settings: withSettings ? settings() : undefined,
			};
			changes.clear();
			calls = [];
			withSettings = false;
			return update;
		},
	};
};

const viewOf = ({ message, groupMessage }: SandboxChange): MessageView | undefined => {
	if (message) return viewOfMessage(message);
	return groupMessage && viewOfGroupMessage(groupMessage);
};

const conversationOf = (state: ChatState, { message, groupMessage }: SandboxChange) => {
	if (message) {
		const { from, to } = message;
		return oneToOneView(from, to, state.conversations.between(from, to).length);
	}
	if (!groupMessage) return undefined;
	const { groupId, topicId } = groupMessage;
	return groupView(groupMessage, state.groups.messages(groupId, topicId).length);
};
