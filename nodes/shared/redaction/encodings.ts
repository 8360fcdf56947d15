import type { Span } from './spans';

/**
 * A text as it reads once escapes of URLs, HTML, JSON and scripts are undone, one inside the other,
 * however they are nested.
 */
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

/** Text as its bytes in UTF-8, a character each. */
export const inBytes = (text: string): string =>
	/^[\0-\x7f]*$/.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1');

/** What a text holds in base64 or in hexadecimal, a character for each byte. */
export interface InnerText {
	readonly text: string;
	/** Where a part of it stands in the text that holds it. */
	readonly inOuter: (span: Span) => Span;
}

/**
 * What may be read out of a text by undoing base64 and hexadecimal, where it could be a part of a
 * secret. Where a run of signs begins is not known, so it is read from each of its first ones.
 */
export function innerTexts(text: string): InnerText[] {
	const isBroken = text.includes('\n');
	return encodings.flatMap((encoding) => {
		const runs = [
			...text.matchAll(encoding.runs),
			...(isBroken ? text.matchAll(encoding.brokenRuns) : []),
		];
		return runs.flatMap(({ 0: run, index }) => read(run, index, encoding));
	});
}

interface Encoding {
	readonly name: 'base64' | 'hex';
	/** Enough signs in a row for a part of a secret: others are passed over at once. */
	readonly runs: RegExp;
	/** Signs over several lines, with what quotes them there. */
	readonly brokenRuns: RegExp;
	readonly sign: RegExp;
	/** So many signs are so many bytes. */
	readonly signs: number;
	readonly bytes: number;
	/** Letters, digits, blanks and line breaks begin their bytes with these: numbers and most words do not. */
	readonly likely: RegExp;
}

const encodings: readonly Encoding[] = [
	{
		name: 'base64',
		runs: /[\w+/*-]{14,}/g,
		brokenRuns: /[\w+/*-]+(?:\s*\n[\s>]*[\w+/*-]+)+/g,
		sign: /[\w+/*-]/g,
		signs: 4,
		bytes: 3,
		likely: /[A-Za-f](?:.{3}[A-Za-f]){2}/,
	},
	{
		name: 'hex',
		runs: /[\da-f]{20,}/gi,
		brokenRuns: /[\da-f]+(?:\s*\n[\s>]*[\da-f]+)+/gi,
		sign: /[\da-f]/gi,
		signs: 2,
		bytes: 1,
		likely: /(?:[02-7][\da-f]){8}/i,
	},
];

function read(
	run: string,
	index: number,
	{ name, sign, signs, bytes, likely }: Encoding,
): InnerText[] {
	// Tencent writes an asterisk where others write a plus.
	const all = run.replace(/[\s>]+/g, '').replaceAll('*', '+');
	if (!likely.test(all)) return [];
	let found: readonly number[] | undefined;
	const places = () => (found ??= [...run.matchAll(sign)].map((match) => index + match.index));
	return Array.from({ length: signs }, (_, start): InnerText => {
		const at = (byte: number) => start + (byte * signs) / bytes;
		return {
			text: Buffer.from(all.slice(start), name).toString('latin1'),
			inOuter: ([from, to]) => {
				const last = Math.min(Math.ceil(at(to)), all.length) - 1;
				return [places()[Math.floor(at(from))] ?? 0, (places()[last] ?? 0) + 1];
			},
		};
	});
}

/**
 * Each round takes one layer of escapes off. With fewer than eight, what was escaped more often would
 * stay hidden; more would only cost time, since nobody escapes so often.
 */
export const mostLayers = 8;

export const escapes =
	/%(?<url>[\da-f]{2})|[%\\]u\{?(?<unit>[\da-f]{4})\}?|\\x(?<byte>[\da-f]{2})|\\(?<octal>[0-7]{3})|&#x0*(?<hex>[\da-f]{1,6});?|&#0*(?<decimal>\d{1,7});?|&(?<name>[a-z]{2,8});|\\(?<sign>[^ux0-7])/i;

export const everyEscape = new RegExp(escapes, 'gi');

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

/** The sign that an escape stands for; nothing where it stands for none. */
export function decode(groups: Readonly<Record<string, string | undefined>>): string | undefined {
	const { url, byte, octal, unit, hex, decimal, name, sign } = groups;
	const single = url ?? byte;
	if (single !== undefined) return String.fromCharCode(parseInt(single, 16));
	if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 0xff);
	if (name !== undefined) return signsByName[name.toLowerCase()];
	if (sign !== undefined) return controls[sign] ?? sign;
	const code = decimal === undefined ? parseInt(unit ?? hex ?? '', 16) : Number(decimal);
	return code <= 0x10ffff ? inBytes(String.fromCodePoint(code)) : undefined;
}
