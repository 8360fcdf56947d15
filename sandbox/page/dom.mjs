/**
 * Makes an element. Texts become text nodes, so nothing in a message is ever read as markup.
 * Attributes that begin with `on` are listeners. Those that are undefined or false are left out.
 */
export const h = (tag, attributes = {}, ...children) => {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value === undefined || value === false) continue;
		if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
		else element.setAttribute(name, value === true ? '' : String(value));
	}
	element.append(...children.flat(Infinity).filter((child) => child !== undefined));
	return element;
};

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an icon from the page's sprite. It is hidden from screen readers, so words must stand
 * beside it.
 */
export const icon = (name) => {
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('aria-hidden', 'true');
	const use = document.createElementNS(SVG, 'use');
	use.setAttribute('href', `#i-${name}`);
	svg.append(use);
	return svg;
};

/** Makes a text that only screen readers read. */
export const unseen = (text) => h('span', { class: 'hidden' }, text);

export const byId = (id) => document.getElementById(id);

const announcer = byId('announcer');

/** Has screen readers say a text, after what they are saying now. */
export const announce = (text) => {
	announcer.textContent = text;
};
