import type { Result } from '../result';
import { failure, success } from '../result';
import { InexactNumber, isInexact } from './inexactNumber';

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
