import { findInexact } from '../../shared/json/inexactNumber';

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
	if (typeof value === 'object' && value !== null) return `an object: ${shortened(value)}`;
	return typeof value === 'number' ? `the number ${value}` : shortened(value);
}

/** As much as tells what it is. */
const longest = 60;

const shortened = (value: unknown): string => {
	const text = typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
	return text.length <= longest ? text : `${text.slice(0, longest)}…`;
};
