/** The largest number up to which JavaScript keeps every whole number: 2^53 - 1. */
const largestExact = Number.MAX_SAFE_INTEGER;

/** As many digits as tell every number with a fraction from every other in JavaScript. */
const mostDigits = 17;

/** A number of a JSON text that JavaScript would round, as it was written. Becomes a JSON string. */
export class InexactNumber {
	constructor(private readonly written: string) {}

	toString(): string {
		return this.written;
	}

	toJSON(): string {
		return this.written;
	}
}

/**
 * Whether JavaScript would round a number: a whole number above 2^53, more than 17 digits, or too
 * large or too small for it.
 *
 * @param written a number as JSON has it
 */
export function isInexact(written: string): boolean {
	const number = Number(written);
	if (!(Math.abs(number) <= largestExact)) return true;
	const [mantissa = ''] = written.split(/e/i);
	const digits = mantissa.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
	return digits.length > mostDigits || (number === 0 && digits !== '');
}

/** The number that a text has, `InexactNumber` where it would be rounded; nothing for other texts. */
export function numberFrom(text: string): number | InexactNumber | undefined {
	const written = text.trim();
	const number = Number(written);
	if (written === '' || !Number.isFinite(number)) return undefined;
	return isInexact(written) ? new InexactNumber(written) : number;
}

/** Where a value holds a number that is not kept exactly, and the number as far as it is known. */
export interface InexactPlace {
	readonly path: readonly PropertyKey[];
	readonly number: string;
}

/**
 * The first number in a value that JSON would not carry exactly: one that was parsed as inexact, or
 * one that is so large that it may have been rounded before it came here.
 */
export function findInexact(
	value: unknown,
	path: readonly PropertyKey[] = [],
): InexactPlace | undefined {
	if (value instanceof InexactNumber || typeof value === 'bigint') {
		return { path, number: String(value) };
	}
	if (typeof value === 'number') {
		return Math.abs(value) <= largestExact ? undefined : { path, number: String(value) };
	}
	if (typeof value !== 'object' || value === null) return undefined;
	const entries: Iterable<[PropertyKey, unknown]> = Array.isArray(value)
		? value.entries()
		: Object.entries(value);
	for (const [name, inside] of entries) {
		const found = findInexact(inside, [...path, name]);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The first such number itself, on its own. */
export const inexactIn = (value: unknown): InexactNumber | undefined => {
	const found = findInexact(value);
	return found && new InexactNumber(found.number);
};

/** A copy of a value in which inexact numbers are texts, for where they are only shown. */
export function inexactAsText(value: unknown): unknown {
	if (value instanceof InexactNumber) return String(value);
	if (Array.isArray(value)) return value.map(inexactAsText);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inside]) => [name, inexactAsText(inside)]),
	);
}
