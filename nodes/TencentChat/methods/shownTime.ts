/**
 * A point in time as a list shows it, such as `2026-11-25 16:03:34`.
 *
 * @param seconds Unix time
 * @param timezone the workflow's, such as `Europe/Berlin`; one that is not known counts as UTC
 */
export function shownTime(seconds: number, timezone: string): string {
	const date = new Date(seconds * 1_000);
	try {
		return date.toLocaleString('sv-SE', { timeZone: timezone });
	} catch {
		return date.toLocaleString('sv-SE', { timeZone: 'UTC' });
	}
}
