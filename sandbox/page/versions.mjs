import { diffWords } from './diff.mjs';
import { h, unseen } from './dom.mjs';
import { elementNode } from './elements.mjs';
import { manyOf } from './format.mjs';

/**
 * Shows that a message was edited and, when opened, the text before each edit, the latest first.
 */
export const versionsNode = ({ edits, history, msgBody }) => {
	if (edits === 0) return undefined;
	const label = edits === 1 ? 'Edited' : `Edited ${edits} times`;
	if (history.length === 0)
		return h('p', { class: 'edited', title: 'Only the custom data' }, `${label}: custom data`);
	const bodies = [...history, msgBody];
	const steps = history.map((before, index) => stepNode(before, bodies[index + 1], index));
	return h(
		'details',
		{ class: 'versions', 'data-part': 'versions' },
		h('summary', { class: 'edited' }, label, h('span', {}, 'what stood here before')),
		h('ol', { role: 'list' }, steps.toReversed()),
		edits > history.length
			? h(
					'p',
					{ class: 'facts' },
					`${manyOf(edits - history.length, 'edit')} of the custom data alone`,
				)
			: undefined,
	);
};

const stepNode = (before, after, index) =>
	h(
		'li',
		{},
		h('span', { class: 'facts' }, index === 0 ? 'As it was sent' : `Before edit ${index + 1}`),
		isText(before) && isText(after)
			? diffNode(before[0].MsgContent.Text, after[0].MsgContent.Text)
			: h('div', { class: 'before' }, before.map(elementNode)),
	);

const isText = (body) =>
	body.length === 1 &&
	body[0].MsgType === 'TIMTextElem' &&
	typeof body[0].MsgContent?.Text === 'string';

const diffNode = (before, after) =>
	h('p', { class: 'text diff', dir: 'auto' }, diffWords(before, after).map(pieceNode));

const pieceNode = ({ kind, text }) => {
	if (kind === 'same') return text;
	return kind === 'removed'
		? h('del', {}, unseen(' removed: '), text)
		: h('ins', {}, unseen(' added: '), text);
};
