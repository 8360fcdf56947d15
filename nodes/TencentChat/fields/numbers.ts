import { numberFrom } from '../../shared/json/inexactNumber';
import { listInJson } from './json';

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
