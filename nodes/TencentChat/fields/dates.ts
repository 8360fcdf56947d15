import { tryToParseDateTime } from 'n8n-workflow';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';

/** Numbers above this are milliseconds: as seconds it would be the year 5138. */
const largestSeconds = 100_000_000_000;

/**
 * A point in time as Unix seconds: from a date field, an ISO text, a date of an expression, or Unix
 * time in seconds or milliseconds. `undefined` when it is not set.
 *
 * @param timezone holds where the text names none
 */
export function readSeconds(
	shown: string,
	value: unknown,
	timezone: string,
): Result<number | undefined, InputFailure> {
	if (value === undefined || value === null || value === '') return success(undefined);
	const number = Number(value);
	if (typeof value !== 'object' && Number.isFinite(number)) {
		return success(Math.floor(number > largestSeconds ? number / 1_000 : number));
	}
	try {
		return success(Math.floor(tryToParseDateTime(value, timezone).toSeconds()));
	} catch {
		return failure(
			inputFailure(`${shown} must be a date, such as 2026-11-22T08:00:00Z, or Unix time`),
		);
	}
}
