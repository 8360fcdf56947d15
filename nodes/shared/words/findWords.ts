import { foldedOf, foldText } from './foldedText';

/** One word at one place of a text. */
export interface FoundWord {
	/** As it was asked for. */
	readonly word: string;
	readonly start: number;
	/** The position after its last character. */
	readonly end: number;
}

/** Gives the words of a text from its beginning to its end; they do not overlap. */
export type FindWords = (text: string) => readonly FoundWord[];

/**
 * Prepares a search for words anywhere in a text, upper and lower case alike, in any script. Where
 * several begin at one place, the longest is found. Words are plain text and never patterns. What is
 * not drawn, such as a zero-width space, hides no word.
 *
 * @param wholeWordsOnly leaves out what is part of a longer word, for scripts with spaces
 */
export function prepareWords(words: readonly string[], wholeWordsOnly: boolean): FindWords {
	const wordOf = new Map(words.flatMap(spellings).filter(([folded]) => folded !== ''));
	const lengthsOf = lengthsByFirstUnit([...wordOf.keys()]);
	return (text) => {
		const { folded, starts, ends } = foldText(text);
		const wordAt = (position: number): FoundWord | undefined => {
			const start = starts[position];
			if (start === undefined) return undefined;
			for (const length of lengthsOf.get(folded.charAt(position)) ?? []) {
				const end = ends[position + length];
				const word = wordOf.get(folded.slice(position, position + length));
				if (end === undefined || word === undefined) continue;
				if (!wholeWordsOnly || standsAlone(text, start, end)) return { word, start, end };
			}
			return undefined;
		};
		const found: FoundWord[] = [];
		for (let position = 0; position < folded.length; position++) {
			const last = found.at(-1);
			if (last !== undefined && (starts[position] ?? 0) < last.end) continue;
			const next = wordAt(position);
			if (next !== undefined) found.push(next);
		}
		return found;
	};
}

/** An accent may be part of its letter or a character of its own, which nobody sees. */
const spellings = (word: string): ReadonlyArray<readonly [folded: string, word: string]> =>
	[word, word.normalize('NFC'), word.normalize('NFD')].map((each) => [foldedOf(each), word]);

/** How long the words are that begin so, the longest first. */
function lengthsByFirstUnit(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
	const lengths = new Map<string, Set<number>>();
	for (const word of [...words].sort((a, b) => b.length - a.length)) {
		const first = word.charAt(0);
		lengths.set(first, (lengths.get(first) ?? new Set()).add(word.length));
	}
	return new Map([...lengths].map(([first, set]) => [first, [...set]]));
}

/** A letter, a mark on one, or a digit, at the end of a text and at its beginning. */
const endsInside = /[\p{L}\p{M}\p{N}_]$/u;
const beginsInside = /^[\p{L}\p{M}\p{N}_]/u;

/** Whether no letter or digit continues the word on either side. */
function standsAlone(text: string, start: number, end: number): boolean {
	const goesOn = (at: number): boolean =>
		endsInside.test(text.slice(Math.max(0, at - longestCharacter), at)) &&
		beginsInside.test(text.slice(at, at + longestCharacter));
	return !goesOn(start) && !goesOn(end);
}

const longestCharacter = 2;
