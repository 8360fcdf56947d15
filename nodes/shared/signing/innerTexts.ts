import { partLength } from './secretParts';
import type { Span } from './spans';

/** What a text holds in base64 or in hexadecimal, a character for each byte. */
export interface InnerText {
	readonly text: string;
	/** Where a part of it stands in the text that holds it. */
	readonly inOuter: (span: Span) => Span;
}

/**
 * All that may be read out of a text by undoing base64 and hexadecimal: mostly nonsense, since words
 * are read so too. Where a run begins is not known, so it is read from each of its first signs.
 */
export const innerTexts = (text: string): InnerText[] =>
	encodings.flatMap((one) => read(text, one));

interface Encoding {
	readonly name: 'base64' | 'hex';
	/** Signs in a row, also over several lines, with what quotes them there. */
	readonly runs: RegExp;
	readonly sign: RegExp;
	/** So many signs are so many bytes. */
	readonly signs: number;
	readonly bytes: number;
}

const encodings: readonly Encoding[] = [
	{
		name: 'base64',
		runs: /[\w+/*-]+(?:[\s>]+[\w+/*-]+)*/g,
		sign: /[\w+/*-]/g,
		signs: 4,
		bytes: 3,
	},
	{ name: 'hex', runs: /[\da-f]+(?:[\s>]+[\da-f]+)*/gi, sign: /[\da-f]/gi, signs: 2, bytes: 1 },
];

function read(text: string, { name, runs, sign, signs, bytes }: Encoding): InnerText[] {
	const shortest = Math.ceil((partLength * signs) / bytes);
	return [...text.matchAll(runs)].flatMap(({ 0: run, index }) => {
		if (run.length < shortest) return [];
		const places = [...run.matchAll(sign)].map((match) => index + match.index);
		if (places.length < shortest) return [];
		// Tencent writes an asterisk where others write a plus.
		const all = places.map((place) => text.charAt(place).replace('*', '+')).join('');
		return Array.from({ length: signs }, (_, start): InnerText => {
			const at = (byte: number) => start + (byte * signs) / bytes;
			return {
				text: Buffer.from(all.slice(start), name).toString('latin1'),
				inOuter: ([from, to]) => [
					places[Math.floor(at(from))] ?? 0,
					(places[Math.min(Math.ceil(at(to)), places.length) - 1] ?? 0) + 1,
				],
			};
		});
	});
}
