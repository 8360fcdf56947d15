import { avatars, titleOf } from './account.mjs';
import { byId, h, unseen } from './dom.mjs';
import { shortTimeOf, summaryOf } from './format.mjs';
import { syncList } from './syncList.mjs';

const list = byId('conversations');
const empty = byId('conversations-empty');

/**
 * Shows the list of conversations.
 *
 * @param changed the IDs of those that changed since they were last open
 */
export const showConversations = (conversations, { selectedId, changed, select }) => {
	empty.hidden = conversations.length > 0;
	syncList(list, conversations, (conversation) => {
		const last = conversation.messages.at(-1);
		const isSelected = conversation.id === selectedId;
		const isChanged = changed.has(conversation.id);
		return {
			key: conversation.id,
			parts: [last, isSelected, isChanged, conversation.total],
			build: () => row(conversation, last, { isSelected, isChanged, select }),
		};
	});
};

const row = (conversation, last, { isSelected, isChanged, select }) =>
	h(
		'li',
		{},
		h(
			'button',
			{
				type: 'button',
				class: 'conversation',
				'data-part': 'select',
				'aria-current': isSelected ? 'true' : undefined,
				'data-changed': isChanged,
				onclick: () => select(conversation.id),
			},
			avatars(conversation, isChanged ? h('span', { class: 'dot' }, unseen('changed')) : undefined),
			h(
				'span',
				{ class: 'conversation-text' },
				h('span', { class: 'conversation-title' }, titleOf(conversation)),
				h('span', { class: 'conversation-last' }, last ? summaryOf(last) : ''),
				last ? h('time', {}, shortTimeOf(last.timeSeconds * 1000)) : undefined,
			),
		),
	);
