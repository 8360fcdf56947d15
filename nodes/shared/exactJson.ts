import type { Result } from './result';
import { failure, success } from './result';

/** What a number that JavaScript would round becomes. */
export type InTheirPlace = (written: string) => unknown;

/** The number as a text, for where it is only read. */
export const asText: InTheirPlace = (written) => written;

/** Something that no request may hold, for what is to be sent. */
export const asInexact: InTheirPlace = (written) => new InexactNumber(written);

/**
 * Parses a JSON text as `JSON.parse` does, but for the numbers that JavaScript would round. The
 * failure is the parser's reason.
 */
export function parseExactJson(
	text: string,
	inTheirPlace: InTheirPlace = asInexact,
): Result<unknown, string> {
	try {
		const json: unknown = JSON.parse(text);
		return success(mayHoldInexact(text) ? replaced(text, json, inTheirPlace) : json);
	} catch (thrown) {
		return failure(thrown instanceof Error ? thrown.message : String(thrown));
	}
}

/** A text without this holds no number to look at: none is so long, and none has so large an exponent. */
export const mayHoldInexact = (text: string): boolean => /\d[\d.]{15}|\d[eE][+-]?\d/.test(text);

/** A string as a whole, so that what looks like a number in it is passed over, or a number. */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** Parses once more, with each inexact number as a string that begins with a mark no other has. */
function replaced(text: string, json: unknown, inTheirPlace: InTheirPlace): unknown {
	const mark = markNotIn(json);
	const marked = text.replace(stringOrNumber, (token) =>
		token.startsWith('"') || !isInexact(token) ? token : JSON.stringify(mark + token),
	);
	if (marked === text) return json;
	const parsed: unknown = JSON.parse(marked, (_name, value: unknown) =>
		typeof value === 'string' && value.startsWith(mark)
			? inTheirPlace(value.slice(mark.length))
			: value,
	);
	return parsed;
}

/** One sign more than stand in a row anywhere. */
const markNotIn = (json: unknown): string => {
	const runs = JSON.stringify(json).match(/#+/g) ?? [];
	return '#'.repeat(1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0));
};

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

/** The largest number up to which JavaScript keeps every whole number: 2^53 - 1. */
const largestExact = Number.MAX_SAFE_INTEGER;

/** As many digits as tell every number with a fraction from every other in JavaScript. */
const mostDigits = 17;

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
