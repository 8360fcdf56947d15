import type { INodeProperties } from 'n8n-workflow';
import type { WireField } from '../../shared/elements/wireField';
import type { Field } from './field';
import { fieldOf } from './field';
import { success } from '../../shared/result';
import { readEach, splitIds, splitNumbers } from './lists';
import {
	isTrue,
	readId,
	readNumber,
	readOneOf,
	readRequiredNumber,
	readRequiredText,
	readSetText,
	readSwitch,
	readText,
} from './values';
import { formField } from './wireFieldForm';

/** What a field says of itself; what it holds, the function says that makes it. */
export interface Said extends Pick<WireField, 'name' | 'label' | 'description'> {
	readonly required?: boolean;
	readonly placeholder?: string;
	readonly hint?: string;
	readonly initial?: number | string | boolean;
	/** Lines of a text. */
	readonly rows?: number;
	readonly min?: number;
	readonly max?: number;
}

/** A text that need not be there: what is empty is not sent. */
export const text = (said: Said): Field<string | undefined> =>
	fieldOf(formOf('text', said), readSetText);

/** A text of which an empty one takes away what was there. */
export const clearableText = (said: Said): Field<string | undefined> =>
	fieldOf(formOf('text', said), readText);

export const requiredText = (said: Said): Field<string> =>
	fieldOf(formOf('text', { required: true, ...said }), readRequiredText);

/** An ID or a name, without blanks around it. */
export const id = (said: Said): Field<string> =>
	fieldOf(formOf('text', { required: true, ...said }), readId);

/** Several IDs in one field, each once. Messages name one of them by `entry`. */
export const ids = (said: Said, entry = said.label): Field<string[]> =>
	fieldOf(
		formOf('text', said),
		(label, given) => readEach(label, splitIds(given), readRequiredText),
		entry,
	);

export const wholeNumber = (said: Said): Field<number | undefined> =>
	fieldOf(formOf('integer', said), readNumber);

export const requiredNumber = (said: Said): Field<number> =>
	fieldOf(formOf('integer', { required: true, ...said }), readRequiredNumber);

/** A number that is typed as a text, since expressions mostly give it. */
export const numberAsTyped = (said: Said): Field<number | undefined> =>
	fieldOf(formOf('text', said), readNumber);

export const requiredNumberAsTyped = (said: Said): Field<number> =>
	fieldOf(formOf('text', { required: true, ...said }), readRequiredNumber);

/** Several numbers in one field, each once. Messages name one of them by `entry`. */
export const numbers = (said: Said, entry = said.label): Field<number[]> =>
	fieldOf(
		formOf('text', said),
		(label, given) => readEach(label, splitNumbers(given), readRequiredNumber),
		entry,
	);

/** Yes or no; what is neither counts as no. */
export const flag = (said: Said): Field<boolean> =>
	fieldOf(formOf('flag', said), (_label, given) => success(isTrue(given)));

/** Yes, no or not said, where a no in place of an unclear yes would do harm. */
export const certainFlag = (said: Said): Field<boolean | undefined> =>
	fieldOf<boolean | undefined>(formOf('flag', said), (label, given) =>
		given === undefined ? success(undefined) : readSwitch(label, given),
	);

interface Menu<Value extends string> extends Said {
	/** In the order of the menu, mostly sorted by label. */
	readonly choices: ReadonlyArray<{
		readonly value: Value;
		readonly label: string;
		readonly description?: string;
	}>;
	/** Whether the menu also has that no choice is made, and begins with that. */
	readonly notSet?: true;
}

/** One of the menu's values. */
export const choice = <const Value extends string>(said: Menu<Value>): Field<Value> =>
	fieldOf(formOf('choice', said), readOneOf(said.choices.map(({ value }) => value)));

/** The same where none need be made. */
export const optionalChoice = <const Value extends string>(
	said: Menu<Value>,
): Field<Value | undefined> => {
	const read = readOneOf(said.choices.map(({ value }) => value));
	return fieldOf<Value | undefined>(formOf('choice', said), (label, given) =>
		isNotMade(given, said) ? success(undefined) : read(label, given),
	);
};

/** A menu of what is known, while others may come to be: whatever is given is sent. */
export const openChoice = (said: Menu<string>): Field<string | undefined> =>
	fieldOf(formOf('choice', said), readSetText);

const isNotMade = (given: unknown, { notSet }: Menu<string>): boolean =>
	given === undefined || given === null || (given === '' && notSet === true);

function formOf(
	kind: WireField['kind'],
	{ rows, hint, notSet, ...said }: Said & Pick<WireField, 'choices'> & Pick<Menu<string>, 'notSet'>,
): INodeProperties {
	const form = formField({
		wire: '',
		kind,
		required: false,
		...said,
		...(notSet && withNotSet(said)),
	});
	return {
		...form,
		...(said.required === true && { required: true }),
		...(rows !== undefined && { typeOptions: { rows } }),
		...(hint !== undefined && { hint }),
	};
}

const withNotSet = ({ choices = [] }: Pick<WireField, 'choices'>) => ({
	initial: '',
	choices: [...choices, { label: 'Not Set', value: '' }].sort((a, b) =>
		a.label.localeCompare(b.label),
	),
});
