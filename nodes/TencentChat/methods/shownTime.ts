/**
 * A point in time as a list shows it, such as `11-25 16:03`; a time of another year with its year.
 * Lines of a list are short: what is cut off at their end is the message.
 *
 * @param seconds Unix time
 * @param timezone the workflow's, such as `Europe/Berlin`; one that is not known counts as UTC
 * @param nowSeconds Unix time, which says what the current year is
 */
export function shownTime(seconds: number, timezone: string, nowSeconds: number): string {
	const [year, date] = inZone(seconds, timezone);
	const [currentYear] = inZone(nowSeconds, timezone);
	return year === currentYear ? date : `${year}-${date}`;
}

/** The year, and the rest down to the minute. */
function inZone(seconds: number, timezone: string): readonly [string, string] {
	const iso = localIso(new Date(seconds * 1_000), timezone);
	return [iso.slice(0, 4), iso.slice(5, 16)];
}

/** Swedish is the language whose dates look like ISO 8601. */
function localIso(date: Date, timeZone: string): string {
	try {
		return date.toLocaleString('sv-SE', { timeZone });
	} catch {
		return date.toLocaleString('sv-SE', { timeZone: 'UTC' });
	}
}
