import { findInexact, numberFrom } from '../../shared/json/inexactNumber';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';
import { asId, numberAsText } from './looseValues';

/** Readers of single values. What a value has to be beyond its kind is for the API's schema to say. */

/** A text; `undefined` where nothing was given. An empty text is one. */
export const readText = (
	label: string,
	given: unknown,
): Result<string | undefined, InputFailure> => {
	const text = numberAsText(given) ?? undefined;
	return text === undefined || typeof text === 'string' ? success(text) : notA('text', label, text);
};

/** A text that need not be there: `undefined` when it is empty. */
export const readSetText = (
	label: string,
	given: unknown,
): Result<string | undefined, InputFailure> => readText(label, given === '' ? undefined : given);

/** A text that has to be there; the schema refuses an empty one. */
export const readRequiredText = (label: string, given: unknown): Result<string, InputFailure> => {
	const text = readText(label, given);
	return text.ok ? success(text.value ?? '') : text;
};

/** An ID as people paste it, with blanks around it. */
export const readId = (label: string, given: unknown): Result<string, InputFailure> =>
	readRequiredText(label, asId(given));

/** A number from a field or an expression, where it may be text; `undefined` when not set. */
export function readNumber(
	label: string,
	given: unknown,
): Result<number | undefined, InputFailure> {
	if (given === undefined || given === null) return success(undefined);
	if (typeof given === 'string' && given.trim() === '') return success(undefined);
	const number = typeof given === 'string' ? (numberFrom(given) ?? given) : given;
	return typeof number === 'number' && findInexact(number) === undefined
		? success(number)
		: notA('whole number', label, number);
}

export function readRequiredNumber(label: string, given: unknown): Result<number, InputFailure> {
	const number = readNumber(label, given);
	if (!number.ok) return number;
	return number.value === undefined
		? failure(inputFailure(`${label} is required`))
		: success(number.value);
}

/** One of these texts. Whatever else were taken for one of them might overwrite or mute too much. */
export const readOneOf =
	<Value extends string>(values: readonly Value[]) =>
	(label: string, given: unknown): Result<Value, InputFailure> => {
		const found = values.find((value) => value === given);
		if (found !== undefined) return success(found);
		const shown = values.filter((value) => value !== '').join(', ');
		return failure(inputFailure(`${label} must be one of ${shown}`));
	};

function notA(what: string, label: string, given: unknown): Result<never, InputFailure> {
	const inexact = findInexact(given);
	return failure(
		inputFailure(
			inexact === undefined
				? `${label} must be a ${what}`
				: `${label} holds the number ${inexact.number}, which would be rounded; to keep it, make it a text`,
		),
	);
}

/** Entries of a list, each read by itself; one that cannot be read is named by its place. */
export function readEach<Value>(
	label: string,
	entries: readonly unknown[],
	read: (label: string, given: unknown) => Result<Value, InputFailure>,
): Result<Value[], InputFailure> {
	const values: Value[] = [];
	for (const [index, entry] of entries.entries()) {
		const place = entries.length > 1 ? `${label} (entry ${index + 1})` : label;
		const value = read(place, entry);
		if (!value.ok) return value;
		values.push(value.value);
	}
	return success(values);
}
