import { asText, parseExactJson } from '../../shared/exactJson';
import type { Result } from '../../shared/result';
import { success } from '../../shared/result';
import type { InputFailure } from './inputFailure';
import { looseNumber } from './values';

/** Readers of several values in one field. */

/**
 * The list that a text is the JSON of, as AI agents write lists; nothing for any other text. A number
 * that JavaScript would round is a text in it.
 */
export function listInJson(text: string): readonly unknown[] | undefined {
	const json = parseExactJson(text, asText);
	return json.ok && Array.isArray(json.value) ? json.value : undefined;
}

/** Commas, semicolons and line breaks, also as a Chinese keyboard types them. */
export const betweenIds = /[,;\r\n，、；]/;

/**
 * Several IDs: a list as it is, or a text with one ID a line or between commas or semicolons. Each ID
 * stands once. Whether an ID is right is for the API's schema to say.
 */
export function splitIds(given: unknown): readonly unknown[] {
	const list = Array.isArray(given) ? given : idsInText(given);
	return [...new Set<unknown>(list.map(numberToText))];
}

/** Several whole numbers, each once: a list, or a text with commas or line breaks. */
export function splitNumbers(given: unknown): readonly unknown[] {
	const list = Array.isArray(given)
		? given
		: typeof given === 'string'
			? (listInJson(given) ?? given.split(/[,;\s，、；]+/))
			: [given];
	return [...new Set<unknown>(list.map(looseNumber).filter((number) => number !== undefined))];
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

const idsInText = (given: unknown): readonly unknown[] => {
	if (given === undefined || given === null) return [];
	if (typeof given !== 'string') return [given];
	const ids = given.split(betweenIds).map((id) => id.trim());
	return listInJson(given) ?? ids.filter((id) => id !== '');
};

/** Apps whose user IDs are numbers have them as numbers in their data. A rounded one is somebody else. */
const numberToText = (value: unknown): unknown =>
	typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
