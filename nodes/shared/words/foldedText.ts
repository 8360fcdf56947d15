/**
 * A text in lower case and without the characters that nobody sees, and where in the original each
 * part of it stands.
 */
export interface FoldedText {
	readonly folded: string;
	/**
	 * Tells for each position in `folded` where its character begins in the original. `undefined`
	 * where one character became several, such as at the second s of a folded ß.
	 */
	readonly starts: ReadonlyArray<number | undefined>;
	/** Tells for each position in `folded` where the character before it ends in the original. */
	readonly ends: ReadonlyArray<number | undefined>;
}

/**
 * Folds a text to lower case, so that ß and SS count as the same. It goes character by character,
 * since the folded text may be longer or shorter than the original, and its positions would no
 * longer fit.
 */
export function foldText(text: string): FoldedText {
	const starts: Array<number | undefined> = [];
	const ends: Array<number | undefined> = [];
	let folded = '';
	let offset = 0;
	for (const character of text) {
		const start = offset;
		offset += character.length;
		const isPartOfLast = character === dotAbove && folded.endsWith('i');
		if (isPartOfLast || unseen.test(character)) {
			ends[folded.length] = offset;
			continue;
		}
		starts[folded.length] = start;
		folded += fold(character);
		ends[folded.length] = offset;
	}
	return { folded, starts, ends };
}

/** Gives the folded text alone. */
export const foldedOf = (text: string): string => foldText(text).folded;

/**
 * What is not drawn, such as a zero-width space or the sign after ❤ that asks for its colours: with
 * it and without, a word looks the same.
 */
const unseen = /^\p{Default_Ignorable_Code_Point}$/u;

/**
 * The Turkish İ leaves this mark behind when it becomes lower case. It is dropped, so that İ counts
 * as i.
 */
const dotAbove = '\u0307';

/** Begins with lower case, since ẞ has no upper case of its own, but ß becomes SS. */
function fold(character: string): string {
	const lower = character.toLowerCase().toUpperCase().toLowerCase();
	return lower === `i${dotAbove}` ? 'i' : lower;
}
