/**
 * A text in which upper and lower case are alike, without the characters that nobody sees, and where in
 * the original each part of it stands.
 */
export interface FoldedText {
	readonly folded: string;
	/**
	 * By position in `folded`: where the character begins in the original. `undefined` inside what one
	 * character became, such as at the second s of a folded ß.
	 */
	readonly starts: ReadonlyArray<number | undefined>;
	/** By position in `folded`: where the character that ends just before it ends in the original. */
	readonly ends: ReadonlyArray<number | undefined>;
}

/**
 * Folds a text character by character, since a folded text may be longer than the original: ß is
 * found as SS, and an emoji stays whole.
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

export const foldedOf = (text: string): string => foldText(text).folded;

/**
 * What is not drawn, such as a zero-width space or the sign after ❤ that asks for its colours: with it
 * and without, a word looks the same.
 */
const unseen = /^\p{Default_Ignorable_Code_Point}$/u;

/** What the Turkish İ leaves behind when it becomes lower case: with it and without is one letter. */
const dotAbove = '\u0307';

/** Lower case comes first as well, as ẞ has no upper case and ß has. */
function fold(character: string): string {
	const lower = character.toLowerCase().toUpperCase().toLowerCase();
	return lower === `i${dotAbove}` ? 'i' : lower;
}
