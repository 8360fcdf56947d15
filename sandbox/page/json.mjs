import { h } from './dom.mjs';

/** Makes a block that shows a JSON value, indented and coloured. */
export const jsonBlock = (value) => {
	const text = JSON.stringify(value, undefined, 2);
	return h(
		'pre',
		{ class: 'json', tabindex: 0 },
		text.length > MOST_COLOURED ? text : coloured(text),
	);
};

/**
 * Characters. A longer text stays without colours, since its many spans would slow the page down.
 */
const MOST_COLOURED = 30_000;

const TOKEN =
	/("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

const coloured = (text) => {
	const parts = [];
	let end = 0;
	for (const match of text.matchAll(TOKEN)) {
		parts.push(text.slice(end, match.index));
		const [token, string, colon] = match;
		const kind = string === undefined ? 'plain' : colon === undefined ? 'string' : 'name';
		parts.push(h('span', { class: `json-${kind}` }, string ?? token), colon ?? '');
		end = match.index + token.length;
	}
	return [...parts, text.slice(end)];
};
