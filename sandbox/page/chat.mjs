import { avatars, titleOf } from './account.mjs';
import { bubbleNode } from './bubble.mjs';
import { byId } from './dom.mjs';
import { manyOf } from './format.mjs';
import { syncList } from './syncList.mjs';

const scroller = byId('scroller');
const list = byId('messages');
const jump = byId('jump');
const parts = ['chat-head', 'scroller'].map(byId);

/**
 * A view within 80 pixels of the end, about one message, follows new messages. With more, a person
 * who reads older messages would lose the place.
 */
const NEAR_PX = 80;
const isAtEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX;

const jumpTo = (node) => {
	node.scrollIntoView({ block: 'center' });
	jump.hidden = true;
	flash(node);
};

/** Highlights a message for a moment. */
const flash = (node) => {
	delete node.dataset.fresh;
	requestAnimationFrame(() => (node.dataset.fresh = ''));
};

const nodeOf = (messageId) => [...list.children].find(({ dataset }) => dataset.id === messageId);

/**
 * Shows the messages of a conversation, or the welcome where there is none.
 *
 * @param freshIds messages that changed just now
 * @param isOther whether another conversation was shown before
 */
export const showChat = (conversation, { freshIds = [], isOther = false } = {}) => {
	for (const part of parts) part.hidden = conversation === undefined;
	byId('welcome').hidden = conversation !== undefined;
	if (isOther || conversation === undefined) jump.hidden = true;
	if (conversation === undefined) return list.replaceChildren();
	wasAtEnd = isOther || isAtEnd();
	showHead(conversation);
	syncList(list, rowsOf(conversation), ({ message, ...place }) => ({
		key: message.id,
		parts: [message, place.isFirst],
		build: () => bubbleNode(message, place),
	}));
	stayAtEnd();
	const nodes = freshIds.map(nodeOf).filter((node) => node !== undefined);
	for (const node of nodes) flash(node);
	offerJump(nodes.filter(isOutOfSight).at(-1));
};

/** Scrolls to a message. */
export const showMessage = (messageId) => {
	const node = nodeOf(messageId);
	if (node) jumpTo(node);
};

const isOutOfSight = (node) => {
	const frame = scroller.getBoundingClientRect();
	const { top, bottom } = node.getBoundingClientRect();
	return bottom < frame.top + 24 || top > frame.bottom - 24;
};

const offerJump = (node) => {
	if (node === undefined) return;
	const isAbove = node.getBoundingClientRect().top < scroller.getBoundingClientRect().top;
	const what =
		'recalled' in node.dataset ? 'Recalled' : 'edited' in node.dataset ? 'Edited' : 'New';
	jump.dataset.way = isAbove ? 'up' : 'down';
	jump.textContent = `${isAbove ? '↑' : '↓'} ${what} message`;
	const { id } = node.dataset;
	jump.onclick = () => showMessage(id);
	jump.hidden = false;
};

scroller.addEventListener('scroll', () => {
	wasAtEnd = isAtEnd();
	if (wasAtEnd && jump.dataset.way === 'down') jump.hidden = true;
});

// Other parts of the page change the height of this one. A view that was at the end stays there.
let wasAtEnd = true;
const stayAtEnd = () => {
	if (wasAtEnd) scroller.scrollTop = scroller.scrollHeight;
};
new ResizeObserver(stayAtEnd).observe(scroller);
// A picture that arrives changes the height too. Its load event does not bubble, so it is captured.
list.addEventListener('load', stayAtEnd, true);

const showHead = (conversation) => {
	const { kind, total, messages } = conversation;
	byId('chat-title').textContent = titleOf(conversation);
	byId('chat-avatars').replaceChildren(avatars(conversation));
	byId('chat-about').textContent =
		`${kind === 'group' ? 'Group' : 'One-to-one'} · ${manyOf(total, 'message')}`;
	const older = byId('older');
	older.hidden = total <= messages.length;
	older.textContent = `The newest ${messages.length} of ${total} messages. The sandbox keeps the others too.`;
};

const rowsOf = ({ kind, names, messages }) =>
	messages.map((message, index) => {
		const former = messages[index - 1];
		const isFirst =
			former?.from !== message.from || message.timeSeconds - former.timeSeconds > RUN_SECONDS;
		const isRight = kind === 'oneToOne' && message.from === names[1];
		return { message, kind, side: isRight ? 'right' : 'left', isFirst };
	});

/**
 * After a pause of 10 minutes a message shows its sender again. With less, names would fill the
 * page.
 */
const RUN_SECONDS = 600;
