/** A word that the content service finds, and how bad it is. */
export interface JudgedWord {
	readonly word: string;
	/** From 0 to 100. From 80 on a text is blocked, from 50 on it is for review. */
	readonly score: number;
	/** `Abuse`, `Ad`, `Porn` and so on. */
	readonly label: string;
}

export type ModerationOptions = 'off' | { readonly words?: readonly JudgedWord[] };

/** A word library of the app's own. */
export interface Library {
	readonly id: string;
	readonly name: string;
	/** Each of these words blocks a text that holds it. */
	readonly words: Array<{
		readonly id: string;
		readonly content: string;
		readonly label: string;
		readonly createTime: string;
	}>;
}

/** A verdict by Tencent's wire names. */
export interface Judgement {
	readonly Result: 'Pass' | 'Review' | 'Block';
	readonly Score: number;
	readonly Label: string;
	readonly Keywords: readonly string[];
}

/** A simple content service, which only looks for words. */
export interface Moderation {
	isOn: boolean;
	words: readonly JudgedWord[];
	readonly libraries: readonly Library[];
	library(id: string): Library | undefined;
	/** Adds a word, unless the library has it already. */
	addWord(library: Library, content: string, label: string): void;
	/** Removes a word and gives its ID; undefined where the library does not have it. */
	removeWord(library: Library, content: string): string | undefined;
	judge(content: string): Judgement;
	requestId(): string;
}

/** The ID of the library that every sandbox has, from Tencent's own samples. */
export const LIBRARY_ID = '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d';

export const defaultWords: readonly JudgedWord[] = [
	{ word: 'scam', score: 95, label: 'Illegal' },
	{ word: 'casino', score: 85, label: 'Ad' },
	{ word: 'idiot', score: 60, label: 'Abuse' },
];

export const createModeration = (
	nowMs: () => number,
	options: ModerationOptions = {},
): Moderation => {
	const libraries: Library[] = [{ id: LIBRARY_ID, name: 'Own words', words: [] }];
	let added = 0;
	let requests = 0;
	const moderation: Moderation = {
		isOn: options !== 'off',
		words: (options === 'off' ? undefined : options.words) ?? defaultWords,
		libraries,
		library: (id) => libraries.find((library) => library.id === id),
		addWord({ words }, content, label) {
			if (words.some((word) => word.content === content)) return;
			const createTime = new Date(nowMs()).toISOString().slice(0, 19).replace('T', ' ');
			words.push({ id: String(10_756_913 + added++), content, label, createTime });
		},
		removeWord({ words }, content) {
			const index = words.findIndex((word) => word.content === content);
			return index === -1 ? undefined : words.splice(index, 1)[0]?.id;
		},
		judge(content) {
			const text = content.toLowerCase();
			const own = libraries.flatMap(({ words }) =>
				words.map((word) => ({ word: word.content, score: 100, label: word.label })),
			);
			const found = [...own, ...moderation.words]
				.filter(({ word }) => text.includes(word.toLowerCase()))
				.sort((one, other) => other.score - one.score);
			const Score = found[0]?.score ?? 0;
			return {
				Result: Score >= 80 ? 'Block' : Score >= 50 ? 'Review' : 'Pass',
				Score,
				Label: found[0]?.label ?? 'Normal',
				Keywords: found.map(({ word }) => word),
			};
		},
		requestId: () => `00000000-0000-4000-8000-${String(requests++).padStart(12, '0')}`,
	};
	return moderation;
};
