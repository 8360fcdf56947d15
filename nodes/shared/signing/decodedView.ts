import type { Span } from './spans';

/**
 * A text as it reads once everything that is escaped in it is not. Each character knows from where to
 * where it stood in the text itself; characters beyond ASCII are their bytes in UTF-8.
 */
export interface DecodedView {
	readonly text: string;
	/** The place in the text itself of a place here. */
	readonly inText: (span: Span) => Span;
	/** Whether a character follows the one before it without a gap in the text itself. */
	readonly touches: (at: number) => boolean;
}

/** Undoes escapes of URLs, HTML, JSON and scripts, one inside the other, however they are nested. */
export function decodedView(text: string): DecodedView {
	let layer = bytesOf(text);
	for (let round = 0; round < mostLayers && escapes.test(layer.text); round++)
		layer = unescaped(layer);
	const { starts, ends } = layer;
	return {
		text: layer.text,
		inText: ([from, to]) => [starts[from] ?? 0, ends[to - 1] ?? 0],
		touches: (at) => ends[at - 1] === starts[at],
	};
}

/** The text of the view alone, for a quick look. */
export function decodedText(text: string): string {
	let layer = text;
	for (let round = 0; round < mostLayers && escapes.test(layer); round++) {
		layer = layer.replace(
			everyEscape,
			(escape) => decode(escapes.exec(escape)?.groups ?? {}) ?? escape,
		);
	}
	return layer;
}

interface Layer {
	readonly text: string;
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

/** Each round takes one layer off, and nobody escapes more often than this. */
const mostLayers = 8;

const escapes =
	/%(?<url>[\da-f]{2})|[%\\]u\{?(?<unit>[\da-f]{4})\}?|\\x(?<byte>[\da-f]{2})|\\(?<octal>[0-7]{3})|&#x0*(?<hex>[\da-f]{1,6});?|&#0*(?<decimal>\d{1,7});?|&(?<name>[a-z]{2,8});|\\(?<sign>[^ux0-7])/i;

const everyEscape = new RegExp(escapes, 'gi');

/** HTML's names of the signs that stand in a UserSig, in base64 and in escapes. */
const signsByName: Readonly<Record<string, string>> = {
	amp: '&',
	apos: "'",
	ast: '*',
	bsol: '\\',
	equals: '=',
	hyphen: '-',
	lowbar: '_',
	num: '#',
	percnt: '%',
	plus: '+',
	quot: '"',
	semi: ';',
	sol: '/',
};

/** What stands behind a backslash and is no sign itself. */
const controls: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function decode(groups: Readonly<Record<string, string | undefined>>): string | undefined {
	const { url, byte, octal, unit, hex, decimal, name, sign } = groups;
	const single = url ?? byte;
	if (single !== undefined) return String.fromCharCode(parseInt(single, 16));
	if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 0xff);
	if (name !== undefined) return signsByName[name.toLowerCase()];
	if (sign !== undefined) return controls[sign] ?? sign;
	const code = decimal === undefined ? parseInt(unit ?? hex ?? '', 16) : Number(decimal);
	return code <= 0x10ffff ? inBytes(String.fromCodePoint(code)) : undefined;
}

function unescaped(view: Layer): Layer {
	const starts: number[] = [];
	const ends: number[] = [];
	const parts: string[] = [];
	const add = (part: string, from: number, to: number, apart: boolean) => {
		parts.push(part);
		for (let index = 0; index < part.length; index++) {
			starts.push(view.starts[apart ? from + index : from] ?? 0);
			ends.push(view.ends[apart ? from + index : to - 1] ?? 0);
		}
	};
	let last = 0;
	for (const { 0: escape, index, groups = {} } of view.text.matchAll(everyEscape)) {
		const sign = decode(groups);
		if (sign === undefined) continue;
		add(view.text.slice(last, index), last, index, true);
		last = index + escape.length;
		add(sign, index, last, false);
	}
	add(view.text.slice(last), last, view.text.length, true);
	return { text: parts.join(''), starts, ends };
}

function bytesOf(text: string): Layer {
	const starts: number[] = [];
	const ends: number[] = [];
	const parts: string[] = [];
	let start = 0;
	for (const character of text) {
		const bytes = inBytes(character);
		const end = start + character.length;
		parts.push(bytes);
		for (let index = 0; index < bytes.length; index++) {
			starts.push(start);
			ends.push(end);
		}
		start = end;
	}
	return { text: parts.join(''), starts, ends };
}

/** Text as its bytes in UTF-8, a character each. */
export const inBytes = (text: string): string =>
	/^[\0-\x7f]*$/.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
