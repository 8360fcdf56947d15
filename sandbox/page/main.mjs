import { showCalls } from './calls.mjs';
import { showChat, showMessage } from './chat.mjs';
import { showComposer } from './composer.mjs';
import { control } from './control.mjs';
import { showConversations } from './conversations.mjs';
import { fillSettings, listenToCompose, open, showCredential, troubleOf } from './dialogs.mjs';
import { announce, byId } from './dom.mjs';
import { showState } from './state.mjs';
import { createStore } from './store.mjs';
import { listen } from './stream.mjs';
import { changesInWords } from './words.mjs';

const store = createStore();
const changed = new Set();
/** The URL's hash holds the open conversation, so that a reload opens it again. */
let selectedId = decodeURIComponent(location.hash.slice(1)) || undefined;
let shownId;

const show = (freshIds) => {
	const conversations = store.conversations();
	if (store.conversation(selectedId) === undefined) selectedId = conversations[0]?.id;
	const conversation = store.conversation(selectedId);
	changed.delete(selectedId);
	showConversations(conversations, { selectedId, changed, select: choose });
	showComposer(conversation, store.settings);
	showChat(conversation, { freshIds, isOther: shownId !== selectedId });
	showCalls(store.calls, messageLinks);
	shownId = selectedId;
};

const setView = (view) => {
	document.body.dataset.view = view;
	for (const button of document.querySelectorAll('.views button'))
		button.setAttribute('aria-pressed', String(button.dataset.view === view));
};

/**
 * Opens a conversation. One that a control made may arrive over the stream only after the answer.
 */
const choose = (id) => {
	selectedId = id;
	history.replaceState(undefined, '', `#${encodeURIComponent(id)}`);
	setView('chat');
	if (store.conversation(id)) show();
};

const messageLinks = {
	knows: (messageId) => store.conversationOfMessage(messageId) !== undefined,
	show(messageId) {
		choose(store.conversationOfMessage(messageId));
		showMessage(messageId);
	},
};

const showSettings = () => {
	const trouble = troubleOf(store.settings);
	byId('settings-badge').hidden = trouble === '';
	byId('settings-badge').textContent = trouble;
};

const LIVE = { live: 'Live', away: 'Sandbox away, trying again' };

listen({
	snapshot(snapshot) {
		store.takeSnapshot(snapshot);
		showCredential(snapshot.credential);
		showSettings();
		show();
	},
	update(update) {
		store.takeUpdate(update);
		for (const { conversation } of update.changes) changed.add(conversation.id);
		if (update.settings) showSettings();
		show(update.changes.map(({ message }) => message.id));
		if (byId('state').open) void showState();
		if (update.changes.length > 0) announce(changesInWords(update.changes));
	},
	state(state) {
		const live = byId('live');
		live.dataset.state = state;
		live.textContent = LIVE[state];
	},
});

const actions = {
	credential: () => open('credential'),
	compose: () => open('compose'),
	settings() {
		fillSettings(store.settings);
		open('settings');
	},
	async state() {
		await showState({ fill: true });
		open('state');
	},
	async examples() {
		const { problem, conversationId } = await control('examples', {});
		if (problem !== undefined) announce(problem);
		else choose(conversationId);
	},
};

document.addEventListener('click', ({ target }) => {
	const { action } = target.closest('[data-action]')?.dataset ?? {};
	void actions[action]?.();
});
for (const button of document.querySelectorAll('.views button'))
	button.addEventListener('click', () => setView(button.dataset.view));
for (const name of ['credential', 'compose', 'settings', 'state'])
	byId(`open-${name}`).addEventListener('click', () => void actions[name]());
listenToCompose(choose);
setView('chat');
