import { foldedOf, foldText } from './foldedText';

/** One word that was found at one place of a text. */
export interface FoundWord {
	/** The word in the spelling in which it was given. */
	readonly word: string;
	/** The position of its first character. */
	readonly start: number;
	/** The position after its last character. */
	readonly end: number;
}

/** Finds the words of a text from its beginning to its end, none of which overlap. */
export type FindWords = (text: string) => readonly FoundWord[];

/**
 * Prepares a search for words in texts of any script. Upper and lower case count as the same, and
 * characters that are not drawn, such as a zero-width space, hide no word. Where several words begin
 * at one place, the longest is found. Words are plain text and never patterns.
 *
 * @param words empty ones are never found
 * @param wholeWordsOnly skips a word inside a longer one; of use only in scripts with spaces
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

/**
 * Lists the ways to write a word: an accent may be part of its letter or a character of its own,
 * and both look the same.
 */
const spellings = (word: string): ReadonlyArray<readonly [folded: string, word: string]> =>
	[word, word.normalize('NFC'), word.normalize('NFD')].map((each) => [foldedOf(each), word]);

/** Lists, by their first unit, how long the words are, the longest first. */
function lengthsByFirstUnit(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
	const lengths = new Map<string, Set<number>>();
	for (const word of [...words].sort((a, b) => b.length - a.length)) {
		const first = word.charAt(0);
		lengths.set(first, (lengths.get(first) ?? new Set()).add(word.length));
	}
	return new Map([...lengths].map(([first, set]) => [first, [...set]]));
}

/** These match a letter, a mark on one, or a digit at the end of a text, and at its beginning. */
const endsInside = /[\p{L}\p{M}\p{N}_]$/u;
const beginsInside = /^[\p{L}\p{M}\p{N}_]/u;

/** Says whether no letter or digit continues the word on either side. */
function standsAlone(text: string, start: number, end: number): boolean {
	const goesOn = (at: number): boolean =>
		endsInside.test(text.slice(Math.max(0, at - longestCharacter), at)) &&
		beginsInside.test(text.slice(at, at + longestCharacter));
	return !goesOn(start) && !goesOn(end);
}

/** In UTF-16 units: a character outside the basic plane, such as an emoji, takes two. */
const longestCharacter = 2;
