import { copyButton } from './copy.mjs';
import { byId, h, icon, unseen } from './dom.mjs';
import { timeOf } from './format.mjs';
import { jsonBlock } from './json.mjs';
import { syncList } from './syncList.mjs';

const list = byId('calls');
const empty = byId('calls-empty');

/**
 * Shows the calls from n8n and the callbacks to it, the latest first.
 *
 * @param messageLinks `knows` says whether the page has a message, `show` goes to it
 */
export const showCalls = (calls, messageLinks) => {
	empty.hidden = calls.length > 0;
	syncList(list, calls, (call) => ({
		key: call.id,
		parts: [call.timeMs],
		build: () => row(call, messageLinks),
	}));
};

const row = (call, messageLinks) => {
	const details = h(
		'details',
		{ 'data-part': 'call' },
		h(
			'summary',
			{},
			h(
				'span',
				{ class: 'way', 'data-kind': call.kind, title: WAYS[call.kind] },
				icon(call.kind === 'call' ? 'in' : 'out'),
				unseen(WAYS[call.kind]),
			),
			h('code', { class: 'call-name' }, call.name),
			h(
				'span',
				{ class: 'result', 'data-outcome': call.outcome },
				unseen(OUTCOMES[call.outcome]),
				call.kind === 'call' && call.outcome === 'done' ? '0 OK' : call.result,
			),
			h(
				'span',
				{ class: 'call-about' },
				h('time', { datetime: new Date(call.timeMs).toISOString() }, timeOf(call.timeMs)),
				call.people ? h('span', {}, call.people) : undefined,
				call.key ? h('code', {}, call.key) : undefined,
			),
			call.explanation ? h('span', { class: 'call-why' }, call.explanation) : undefined,
		),
	);
	details.addEventListener('toggle', () => {
		if (details.open && details.childElementCount === 1) void fill(details, call, messageLinks);
	});
	return h('li', {}, details);
};

const WAYS = { call: 'Call from n8n', callback: 'Callback to n8n' };
const OUTCOMES = { done: 'done: ', refused: 'refused: ', spoiled: 'spoiled on purpose: ' };

const fill = async (details, call, messageLinks) => {
	const box = h('div', { class: 'call-detail' });
	details.append(box);
	const response = await fetch(`/_sandbox/calls/${call.id}`).catch(() => undefined);
	if (!response?.ok) {
		box.append(h('p', { class: 'muted' }, 'The sandbox does not keep this call any more.'));
		return;
	}
	const { request, answer } = await response.json();
	const { messageId } = call;
	box.append(
		part('Request', request, 'It had no JSON.'),
		part('Answer', answer, 'None was given.'),
		messageId && messageLinks.knows(messageId)
			? h(
					'button',
					{ type: 'button', class: 'quiet', onclick: () => messageLinks.show(messageId) },
					'Show the message',
				)
			: '',
	);
};

const part = (name, value, nothing) =>
	h(
		'section',
		{},
		h(
			'div',
			{ class: 'part-head' },
			h('h3', {}, name),
			value === undefined
				? undefined
				: copyButton(name.toLowerCase(), JSON.stringify(value, undefined, 2)),
		),
		value === undefined ? h('p', { class: 'muted' }, nothing) : jsonBlock(value),
	);
