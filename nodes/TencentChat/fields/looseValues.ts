import { flagToNumber } from '../../shared/elements/wireFieldValues';
import { findInexact, numberFrom } from '../../shared/json/inexactNumber';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';
import { listInJson } from './json';

/** A text that need not be there: `undefined` when it is empty. */
export const readOptionalText = (value: unknown): unknown =>
	value === undefined || value === null || value === '' ? undefined : numberAsText(value);

/** An ID as people paste it, with blanks around it. */
export const asId = (value: unknown): unknown =>
	typeof value === 'string' ? value.trim() : numberAsText(value);

/** A number that may have been rounded before it came here stays one, and is refused as such. */
export const numberAsText = (value: unknown): unknown =>
	typeof value === 'number' && findInexact(value) === undefined ? String(value) : value;

/** A value in the words of a sentence that says what an expression gave. */
export function valueInWords(value: unknown): string {
	if (Array.isArray(value)) return `a list: ${shortened(value)}`;
	if (typeof value === 'object' && value !== null) {
		// n8n's own dates, such as {{ $now }}, are objects that JSON makes texts of.
		return `${'toJSON' in value ? 'a date' : 'an object'}: ${shortened(value)}`;
	}
	return typeof value === 'number' ? `the number ${value}` : shortened(value);
}

/** As much as tells what it is. */
const longest = 60;

const shortened = (value: unknown): string => {
	const text = typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
	return text.length <= longest ? text : `${text.slice(0, longest)}…`;
};

/** A whole number from a field or an expression, where it may be text; `undefined` when not set. */
export const readNumber = (value: unknown): unknown => {
	if (value === undefined || value === null) return undefined;
	if (typeof value !== 'string') return value;
	return value.trim() === '' ? undefined : (numberFrom(value) ?? value);
};

/** Several whole numbers: a list, or a text with commas or line breaks. */
export function readNumbers(value: unknown): readonly unknown[] {
	const list = Array.isArray(value)
		? value
		: typeof value === 'string'
			? (listInJson(value) ?? value.split(/[,;\s，、；]+/))
			: [value];
	return [...new Set<unknown>(list.map(readNumber).filter((number) => number !== undefined))];
}

/** AI agents and expressions give switches as text or numbers, too. What is neither yes nor no is no. */
export const isTrue = (value: unknown): boolean => flagToNumber(value) === 1;

/** A switch for which a no in place of an unclear yes would do harm; one that is not set is no. */
export function readSwitch(shown: string, value: unknown): Result<boolean, InputFailure> {
	const given = value === undefined || value === null || value === '' ? 0 : flagToNumber(value);
	return given === 0 || given === 1
		? success(given === 1)
		: failure(inputFailure(`${shown} must be true or false`));
}
