/**
 * Makes an element. Every text goes in as a text node, so nothing that a message holds is ever read
 * as markup. `on…` attributes are listeners; undefined and false ones are left out.
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

/** A symbol of the page's own sprite; the words beside it say what it means. */
export const icon = (name) => {
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('aria-hidden', 'true');
	const use = document.createElementNS(SVG, 'use');
	use.setAttribute('href', `#i-${name}`);
	svg.append(use);
	return svg;
};

/** Words for screen readers alone. */
export const unseen = (text) => h('span', { class: 'hidden' }, text);

export const byId = (id) => document.getElementById(id);

const announcer = byId('announcer');

/** Tells screen readers, once they are done with what they say. */
export const announce = (text) => {
	announcer.textContent = text;
};
