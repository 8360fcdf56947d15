import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import type { FindWords } from '../../../shared/words/findWords';
import { prepareWords } from '../../../shared/words/findWords';
import type { WordRule } from '../../../shared/words/replaceWords';
import type { Field, FormField, ReadValue, Show } from '../field';
import { fieldOf, shownWhen } from '../field';
import type { InputFailure } from '../inputFailure';
import { inputFailure } from '../inputFailure';
import { listInJson } from '../lists';
import type { Parameters } from '../parameters';
import { certainFlag, requiredText, text } from '../kinds';
import { numberAsText } from '../values';

const readWords: ReadValue<readonly string[]> = (label, given) => {
	const list = Array.isArray(given) ? given : splitText(given);
	if (!list.every((word) => typeof word === 'string' || typeof word === 'number')) {
		return failure(inputFailure(`${label} must be text, or an array of texts`));
	}
	const unique = new Set(list.map((word) => String(word).trim()).filter((word) => word !== ''));
	return unique.size === 0 ? failure(inputFailure(`${label} is required`)) : success([...unique]);
};

/** Commas of Chinese keyboards, too: the full-width one, and the one of enumerations. */
const separators = /[,，、\r\n]/;

const splitText = (given: unknown): readonly unknown[] => {
	if (given === undefined || given === null) return [];
	if (typeof given !== 'string') return [given];
	return listInJson(given) ?? given.split(separators);
};

const words = fieldOf(
	requiredText({
		name: 'words',
		label: 'Words',
		rows: 4,
		placeholder: 'e.g. casino, 赌场',
		description:
			'What is replaced wherever it stands in a text of the message, in upper or lower case. Where several begin at one place, the longest is replaced.',
		hint: 'Separate several with commas or line breaks, or use an expression that gives an array',
	}).form,
	readWords,
);

const replacement: Field<string> = fieldOf(
	text({
		name: 'replacement',
		label: 'Replacement',
		initial: '***',
		description: 'What stands in place of each word. Leave empty to take the words out.',
	}).form,
	(label, given) => {
		const instead = numberAsText(given) ?? '';
		return typeof instead === 'string'
			? success(instead)
			: failure(inputFailure(`${label} must be text`));
	},
);

const wholeWordsOnly = certainFlag({
	name: 'wholeWordsOnly',
	label: 'Whole Words Only',
	initial: false,
	description:
		'Whether to leave alone what is part of a longer word, such as "rat" in "rather". For scripts with spaces between words; Chinese has none.',
});

/** Which words to replace, and by what. */
export const wordsFields = (show: Show): readonly FormField[] => [
	shownWhen(words, show),
	shownWhen(replacement, show),
	shownWhen(wholeWordsOnly, show),
];

export function readWordRule(parameters: Parameters): Result<WordRule, InputFailure> {
	const list = words.read(parameters);
	if (!list.ok) return list;
	const wholeOnly = wholeWordsOnly.read(parameters);
	if (!wholeOnly.ok) return wholeOnly;
	const instead = replacement.read(parameters);
	if (!instead.ok) return instead;
	const find = prepared(list.value, wholeOnly.value ?? false);
	return success({ find, replacement: instead.value });
}

let last: { words: string; wholeWordsOnly: boolean; find: FindWords } | undefined;

/** Mostly all items of a run have the same words, and to prepare thousands of them takes a while. */
function prepared(list: readonly string[], wholeOnly: boolean): FindWords {
	const all = list.join('\n');
	if (last?.words !== all || last.wholeWordsOnly !== wholeOnly) {
		last = { words: all, wholeWordsOnly: wholeOnly, find: prepareWords(list, wholeOnly) };
	}
	return last.find;
}
