import { announce, h, icon } from './dom.mjs';

/** "Copied" stays for 1.5 s, long enough to be read. */
const SHOWN_MS = 1500;

/** A button that copies; for a moment it shows that it did. */
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
