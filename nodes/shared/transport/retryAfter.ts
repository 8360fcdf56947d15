/** A server that asks for more is asked again after a minute all the same. */
export const longestRetryAfterMs = 60_000;

/**
 * How long a server asks to wait, in ms, at most a minute. It says so in seconds or as a date, which
 * is measured by its own clock. Nothing where it does not say, or says it in a way that nobody knows.
 *
 * @param headers of the answer, by their names in small letters
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfterMsOf(headers: Readonly<Record<string, unknown>>): number | undefined {
	const asked = headers['retry-after'];
	if (typeof asked !== 'string') return undefined;
	const waitMs = /^\s*\d+\s*$/.test(asked) ? Number(asked) * 1_000 : untilMs(asked, headers.date);
	return Number.isFinite(waitMs) ? Math.min(longestRetryAfterMs, Math.max(0, waitMs)) : undefined;
}

const untilMs = (asked: string, date: unknown): number =>
	typeof date === 'string' && /^[a-z]/i.test(asked) ? Date.parse(asked) - Date.parse(date) : NaN;
