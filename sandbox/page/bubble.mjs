import { avatar, toneOf } from './account.mjs';
import { copyButton } from './copy.mjs';
import { h } from './dom.mjs';
import { elementNode } from './elements.mjs';
import { parsed, timeOf } from './format.mjs';
import { jsonBlock } from './json.mjs';
import { versionsNode } from './versions.mjs';

/**
 * Makes the node of one message.
 *
 * @param place `kind` of the conversation, `side` on which it stands, and whether it `isFirst` of
 * its run
 */
export const bubbleNode = (message, { kind, side, isFirst }) =>
	h(
		'li',
		{
			class: 'message',
			'data-id': message.id,
			'data-side': side,
			'data-first': isFirst,
			'data-recalled': message.recalled,
			'data-edited': message.edits > 0,
		},
		isFirst ? avatar(message.from) : undefined,
		h(
			'div',
			{ class: 'message-main' },
			h(
				'p',
				{ class: isFirst ? 'sender' : 'hidden', 'data-tone': toneOf(message.from) },
				message.from,
			),
			h(
				'div',
				{ class: 'bubble' },
				message.recalled ? recalledNode(message) : contentNode(message),
			),
			customDataNode(message.cloudCustomData),
			footNode(message, kind),
		),
	);

const contentNode = (message) => [
	h('div', { class: 'body' }, message.msgBody.map(elementNode)),
	versionsNode(message),
];

const recalledNode = (message) => [
	h('p', { class: 'recalled' }, 'This message was recalled'),
	h(
		'details',
		{ class: 'versions', 'data-part': 'recalled' },
		h('summary', {}, 'What stood here'),
		h('div', { class: 'before' }, message.msgBody.map(elementNode)),
		versionsNode(message),
	),
];

/** Custom data of up to 48 characters fits on one line. Longer data is folded. */
const SHORT = 48;

const customDataNode = (data) => {
	if (data === undefined || data === '') return undefined;
	const name = h('span', { class: 'tag-name' }, 'CloudCustomData');
	if (data.length <= SHORT) return h('p', { class: 'tag' }, name, h('code', {}, data));
	const value = parsed(data);
	return h(
		'details',
		{ class: 'tag', 'data-part': 'customData' },
		h('summary', {}, name, h('code', {}, `${data.slice(0, SHORT)}…`)),
		typeof value === 'object' && value !== null
			? jsonBlock(value)
			: h('p', { class: 'text' }, data),
	);
};

const footNode = ({ timeSeconds, key, ids }, kind) => {
	const what = kind === 'group' ? 'Message Sequence Number' : 'Message Key';
	return h(
		'p',
		{ class: 'foot' },
		h('time', { datetime: new Date(timeSeconds * 1000).toISOString() }, timeOf(timeSeconds * 1000)),
		copyButton(`${what} ${key}`, key, h('code', {}, kind === 'group' ? `MsgSeq ${key}` : key)),
		copyButton(Object.keys(ids).join(', '), JSON.stringify(ids), 'All IDs'),
	);
};
