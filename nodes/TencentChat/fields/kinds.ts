import { success } from '../../shared/result';
import { readSeconds } from './dates';
import type { Field } from './field';
import { fieldOf } from './field';
import { readEach, splitIds, splitNumbers } from './lists';
import type { Said } from './said';
import { saidForm } from './said';
import {
	atLeast,
	readFlag,
	readId,
	readNumber,
	readRequiredNumber,
	readRequiredText,
	readSetText,
	readSwitch,
	readText,
} from './values';

/** A text that need not be there: what is empty is not sent. */
export const text = (said: Said): Field<string | undefined> =>
	fieldOf(saidForm('text', said), readSetText);

/** A text of which an empty one takes away what was there. */
export const clearableText = (said: Said): Field<string | undefined> =>
	fieldOf(saidForm('text', said), readText);

export const requiredText = (said: Said): Field<string> =>
	fieldOf(saidForm('text', { required: true, ...said }), readRequiredText);

/** An ID or a name, without blanks around it. */
export const id = (said: Said): Field<string> =>
	fieldOf(saidForm('text', { required: true, ...said }), readId);

/** Several IDs in one field, each once. Messages name one of them by `entry`. */
export const ids = (said: Said, entry = said.label): Field<string[]> =>
	fieldOf(
		saidForm('text', said),
		(label, given) => readEach(label, splitIds(given), readRequiredText),
		entry,
	);

export const wholeNumber = (said: Said): Field<number | undefined> =>
	fieldOf(saidForm('integer', said), atLeast(said.min, readNumber));

export const requiredNumber = (said: Said): Field<number> =>
	fieldOf(saidForm('integer', { required: true, ...said }), atLeast(said.min, readRequiredNumber));

/** A number that is typed as a text, since expressions mostly give it. */
export const numberAsTyped = (said: Said): Field<number | undefined> =>
	fieldOf(saidForm('text', said), readNumber);

export const requiredNumberAsTyped = (said: Said): Field<number> =>
	fieldOf(saidForm('text', { required: true, ...said }), readRequiredNumber);

/** Several numbers in one field, each once. Messages name one of them by `entry`. */
export const numbers = (said: Said, entry = said.label): Field<number[]> =>
	fieldOf(
		saidForm('text', said),
		(label, given) => readEach(label, splitNumbers(given), readRequiredNumber),
		entry,
	);

/** Yes or no; what is neither counts as no. */
export const flag = (said: Said): Field<boolean> => fieldOf(saidForm('flag', said), readFlag);

/** Yes, no or not said, where a no in place of an unclear yes would do harm. */
export const certainFlag = (said: Said): Field<boolean | undefined> =>
	fieldOf(saidForm('flag', said), readSwitch);

/** A point in time, in Unix seconds; a text that names no time zone means the workflow's. */
export const date = ({
	name,
	label,
	description,
}: Pick<Said, 'name' | 'label' | 'description'>): Field<number | undefined> =>
	fieldOf({ displayName: label, name, type: 'dateTime', default: '', description }, readSeconds);

/** Words for the person alone: it holds nothing. */
export const notice = (name: string, words: string): Field<undefined> =>
	fieldOf({ displayName: words, name, type: 'notice', default: '' }, () => success(undefined));
