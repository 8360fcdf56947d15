import { tryToParseDateTime } from 'n8n-workflow';
import { maxUint32 } from '../../shared/apis/limits';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { missingDay } from './dayOfCalendar';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';

/** From when on a number is taken for Unix time, in seconds: 2001-09-09, long before Tencent Chat. */
const firstSeconds = 1_000_000_000;

/**
 * A point in time as Unix seconds: from a date field, an ISO text, a date of an expression, or Unix
 * time in seconds or milliseconds. `undefined` when it is not set. A number that is no time of our
 * days is refused: 20261122, taken for seconds, would be a day of 1970.
 *
 * @param timezone holds where the text names none
 */
export function readSeconds(
	label: string,
	value: unknown,
	timezone: string,
): Result<number | undefined, InputFailure> {
	const given: unknown = typeof value === 'string' ? value.trim() : value;
	if (given === undefined || given === null || given === '') return success(undefined);
	const number = typeof given === 'string' || typeof given === 'number' ? Number(given) : NaN;
	if (!Number.isNaN(number)) return secondsOfNumber(label, number);
	const notOneDay = typeof given === 'string' ? whyNotOneDay(label, given) : undefined;
	if (notOneDay !== undefined) return failure(notOneDay);
	const seconds = secondsOfDate(given, timezone);
	if (seconds === undefined) {
		return failure(
			inputFailure(`${label} must be a date, such as 2026-11-22T08:00:00Z, or Unix time`),
		);
	}
	return seconds >= 0 && seconds <= maxUint32
		? success(seconds)
		: failure(inputFailure(`${label} must be a date from 1970 to 2106`));
}

/** Seconds end where 32 bits do, in 2106, and milliseconds begin far above that. */
function secondsOfNumber(label: string, number: number): Result<number, InputFailure> {
	const unit = [1, 1_000].find(
		(perSecond) => number >= firstSeconds * perSecond && number <= maxUint32 * perSecond,
	);
	return unit === undefined
		? failure(
				inputFailure(
					`${label} is the number ${number}, which is no Unix time in seconds or milliseconds`,
					'Nothing was sent for this item. Give a date such as 2026-11-22, or Unix time such as 1795334400. Leave it empty for no limit.',
				),
			)
		: success(Math.floor(number / unit));
}

/**
 * The two days that a text may name: 5/6/2026 is 6 May to some and 5 June to others. JavaScript would
 * take the month first without a word.
 */
function twoReadings(text: string): readonly [string, string] | undefined {
	const { first = '', second = '', year = '' } = dayMonthYear.exec(text)?.groups ?? {};
	const isMonth = (number: string) => Number(number) >= 1 && Number(number) <= 12;
	if (!isMonth(first) || !isMonth(second) || Number(first) === Number(second)) return undefined;
	const day = (...parts: readonly string[]) =>
		[year.padStart(4, '20'), ...parts.map((part) => part.padStart(2, '0'))].join('-');
	return [day(first, second), day(second, first)];
}

const dayMonthYear =
	/(?<!\d)(?<first>\d{1,2})(?<sign>[/.-])(?<second>\d{1,2})\k<sign>(?<year>\d{4}|\d{2})(?!\d)/;

function whyNotOneDay(label: string, text: string): InputFailure | undefined {
	const readings = twoReadings(text);
	const missing = missingDay(text);
	if (readings === undefined) {
		return missing === undefined
			? undefined
			: inputFailure(`${label} names ${missing}, a day that the calendar does not have`);
	}
	const [one, other] = readings;
	return inputFailure(
		`${label} is ${text}, which may mean ${one} or ${other}`,
		`Nothing was sent for this item. Write the year first, such as ${one}.`,
	);
}

function secondsOfDate(value: unknown, timezone: string): number | undefined {
	// Of other texts, any number in them would be taken for a month or a year.
	if (typeof value === 'string' && !/\d{4}|\d:\d\d/.test(value)) return undefined;
	if (Array.isArray(value)) return undefined;
	try {
		return Math.floor(tryToParseDateTime(inZone(value, timezone), timezone).toSeconds());
	} catch {
		return undefined;
	}
}

/**
 * A text in a form of its own, such as "Nov 22, 2026 8:00 AM", would be read in the time zone of the
 * process where it names none. It is given as ISO instead.
 */
function inZone(value: unknown, timezone: string): unknown {
	if (typeof value !== 'string' || namedZone.test(value)) return value;
	const known = [timezone, 'UTC-11', 'UTC+13'].map((zone) => +tryToParseDateTime(value, zone));
	if (new Set(known).size > 1) return value;
	const shown = Date.parse(`${value} UTC`);
	return Number.isNaN(shown) ? value : new Date(shown).toISOString().replace('Z', '');
}

/** A time zone by one of the names that `Date.parse` knows, or an offset after a time. */
const namedZone =
	/(?<![a-z])(?:UTC?|GMT|[ECMP][SD]T)(?![a-z])|\d\s*Z(?![a-z])|(?:\d:|T)\d\d.*[+-]\d/i;
