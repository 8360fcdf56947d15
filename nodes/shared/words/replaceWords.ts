import type { FindWords } from './findWords';

/**
 * How often a word was replaced. The names are those of the output item, into which it goes as it
 * is.
 */
export interface ReplacedWord {
	readonly Word: string;
	readonly Count: number;
}

/** Which words are replaced, and by what. */
export interface WordRule {
	readonly find: FindWords;
	readonly replacement: string;
}

interface Element {
	readonly MsgType: string;
	readonly MsgContent: Readonly<Record<string, unknown>>;
}

/**
 * Replaces words in the text of each text element. All other elements stay as they are, and so do
 * text elements without such a word.
 *
 * @returns the new elements, and how often each word was replaced, in the order in which the words
 * were found
 */
export function replaceWords<Kept extends Element>(elements: readonly Kept[], rule: WordRule) {
	const counts = new Map<string, number>();
	const replaced = elements.map((element) => {
		const { MsgType, MsgContent } = element;
		const { Text } = MsgContent;
		if (MsgType !== 'TIMTextElem' || typeof Text !== 'string') return element;
		const text = replaceInText(Text, rule, counts);
		return text === Text ? element : { ...element, MsgContent: { ...MsgContent, Text: text } };
	});
	return {
		elements: replaced,
		replaced: [...counts].map(([Word, Count]): ReplacedWord => ({ Word, Count })),
	};
}

function replaceInText(
	text: string,
	{ find, replacement }: WordRule,
	counts: Map<string, number>,
): string {
	let after = '';
	let from = 0;
	for (const { word, start, end } of find(text)) {
		counts.set(word, (counts.get(word) ?? 0) + 1);
		after += text.slice(from, start) + replacement;
		from = end;
	}
	return after + text.slice(from);
}
