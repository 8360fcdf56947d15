import type { IDataObject } from 'n8n-workflow';
import { flagToNumber } from '../../shared/elements/toWire';
import { parseExactJson, findInexact, InexactNumber, numberFrom } from '../../shared/exactJson';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';

/**
 * Readers of single values, which may come from a field, from an expression or from an AI agent. What a
 * value has to be beyond its kind is for the API's schema to say.
 */

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
	readRequiredText(label, typeof given === 'string' ? given.trim() : given);

/** A number from a field or an expression, where it may be text; `undefined` when not set. */
export function readNumber(
	label: string,
	given: unknown,
): Result<number | undefined, InputFailure> {
	const number = looseNumber(given);
	if (number === undefined) return success(undefined);
	return typeof number === 'number' && findInexact(number) === undefined
		? success(number)
		: notA('whole number', label, number);
}

/** The same reader for numbers of which one below `min` is refused. */
export const atLeast =
	<Value extends number | undefined>(
		min: number | undefined,
		read: (label: string, given: unknown) => Result<Value, InputFailure>,
	) =>
	(label: string, given: unknown): Result<Value, InputFailure> => {
		const number = read(label, given);
		return min !== undefined && number.ok && number.value !== undefined && number.value < min
			? failure(inputFailure(`${label} must be ${min} or more`))
			: number;
	};

export function readRequiredNumber(label: string, given: unknown): Result<number, InputFailure> {
	const number = readNumber(label, given);
	if (!number.ok) return number;
	return number.value === undefined
		? failure(inputFailure(`${label} is required`))
		: success(number.value);
}

/** Yes or no, also as text or number as AI agents and expressions give it. What is neither is no. */
export const readFlag = (_label: string, given: unknown): Result<boolean, never> =>
	success(flagToNumber(given) === 1);

/** A switch for which a no in place of an unclear yes would do harm; an empty one says nothing. */
export function readSwitch(
	label: string,
	given: unknown,
): Result<boolean | undefined, InputFailure> {
	if (given === undefined || given === null || given === '') return success(undefined);
	const flag = flagToNumber(given);
	return flag === 0 || flag === 1
		? success(flag === 1)
		: failure(inputFailure(`${label} must be true or false`));
}

/**
 * One of these texts. Whatever else were taken for one of them might overwrite or mute too much.
 *
 * @param otherwise counts where nothing is given
 */
export const readOneOf =
	<Value extends string>(values: readonly Value[], otherwise?: Value) =>
	(label: string, given: unknown): Result<Value, InputFailure> => {
		const found = values.find((value) => value === (given ?? otherwise));
		if (found !== undefined) return success(found);
		const shown = values.filter((value) => value !== '').join(', ');
		return failure(inputFailure(`${label} must be one of ${shown}`));
	};

/** What a JSON text says, or what an expression gives in its place; `undefined` when not set. */
export function readJson(label: string, given: unknown): Result<unknown, InputFailure> {
	if (given === undefined || given === '') return success(undefined);
	const json = parseJson(given);
	return json.ok ? json : failure(inputFailure(`${label} is not valid JSON: ${json.error}`));
}

/**
 * A JSON text, or what an expression gives in its place. Numbers that JavaScript would round are such
 * as no request may hold. The failure is the parser's reason.
 */
export const parseJson = (given: unknown): Result<unknown, string> =>
	typeof given === 'string' ? parseExactJson(given) : success(given);

/** Whether a value is an object as n8n's items hold it. */
export const isDataObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' &&
	value !== null &&
	!Array.isArray(value) &&
	!(value instanceof InexactNumber);

/** A number that may have been rounded before it came here stays one, and is refused as such. */
export const numberAsText = (given: unknown): unknown =>
	typeof given === 'number' && findInexact(given) === undefined ? String(given) : given;

/** A number that may be text; `undefined` when not set, and what is no number as it is. */
export const looseNumber = (given: unknown): unknown => {
	if (given === undefined || given === null) return undefined;
	if (typeof given !== 'string') return given;
	return given.trim() === '' ? undefined : (numberFrom(given) ?? given);
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
