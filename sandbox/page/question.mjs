import { h } from './dom.mjs';

/**
 * Matches a line such as `Respond: http://127.0.0.1:5678/webhook-waiting/…`, with which n8n asks a
 * person.
 */
const ASKING_LINE = /^([^\n:]{1,60}): (https?:\/\/[^\s/]+\/(?:[^\s/]+\/)*webhook-waiting\/\S+)$/;

/** Shows a text, and the link of a question in it as a button, as a chat app would. */
export const textWithQuestion = (text) => {
	const lines = text.split('\n');
	const at = lines.findIndex((line) => ASKING_LINE.test(line));
	if (at < 0) return [text];
	const [, label, href] = ASKING_LINE.exec(lines[at]);
	const attributes = { class: 'ask', href, target: '_blank', rel: 'noopener noreferrer' };
	return [
		lines.slice(0, at).join('\n').trimEnd(),
		h('a', attributes, label),
		lines.slice(at + 1).join('\n'),
	];
};
