import { announce, h, icon } from './dom.mjs';

/**
 * The check mark stays for 1.5 s. With less it is missed, with more it seems to be the normal
 * state.
 */
const SHOWN_MS = 1500;

/** Makes a button that copies a text and then shows a check mark for a moment. */
export const copyButton = (what, text, ...label) => {
	const mark = h('span', { class: 'copy-mark' }, icon('copy'));
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(text);
		} catch {
			announce('The browser did not let the page copy.');
			return;
		}
		mark.replaceChildren(icon('check'));
		button.dataset.copied = '';
		announce(`${what} copied`);
		setTimeout(() => {
			mark.replaceChildren(icon('copy'));
			delete button.dataset.copied;
		}, SHOWN_MS);
	};
	const button = h(
		'button',
		{
			type: 'button',
			class: 'copy',
			'data-part': `copy ${what}`,
			title: `Copy ${what}`,
			'aria-label': `Copy ${what}`,
			onclick: copy,
		},
		...label,
		mark,
	);
	return button;
};
