import { tryToParseDateTime } from 'n8n-workflow';
import { maxUint32 } from '../../shared/apis/limits';
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
	const given: unknown = typeof value === 'string' ? value.trim() : value;
	if (given === undefined || given === null || given === '') return success(undefined);
	const seconds = secondsOf(given, timezone);
	if (seconds === undefined) {
		return failure(
			inputFailure(`${shown} must be a date, such as 2026-11-22T08:00:00Z, or Unix time`),
		);
	}
	return seconds >= 0 && seconds <= maxUint32
		? success(seconds)
		: failure(inputFailure(`${shown} must be a date from 1970 to 2106`));
}

function secondsOf(value: unknown, timezone: string): number | undefined {
	const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
	if (Number.isFinite(number)) {
		return Math.floor(number > largestSeconds ? number / 1_000 : number);
	}
	try {
		return Math.floor(tryToParseDateTime(value, timezone).toSeconds());
	} catch {
		return undefined;
	}
}
