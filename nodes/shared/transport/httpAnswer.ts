/**
 * An answer may have 16 MB. A page of a hundred messages of 12 KB each is some 1.2 MB; with a bound
 * close to that a long page would be refused, and without one a gateway's could fill n8n's memory.
 */
export const maxAnswerBytes = 16 * 1_024 * 1_024;

/** Text of UTF-8, without the byte order mark that some gateways put before it. */
export const textOfUtf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Reads a body to its end and gives its text, or nothing where it is larger than an answer may be. */
export async function readBounded(body: AsyncIterable<unknown>): Promise<string | undefined> {
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	for await (const chunk of body) {
		// Leaving the loop ends the body, and with it the connection.
		if (!(chunk instanceof Uint8Array)) throw new TypeError('The body has no bytes.');
		bytes += chunk.length;
		if (bytes > maxAnswerBytes) return undefined;
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}

/** A server that asks for more than 60 s is asked again after a minute all the same. */
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

/** An answer of n8n's HTTP helper that was asked for a full response with a stream. */
export interface HostAnswer {
	readonly httpStatus: number;
	/** By their names in small letters. */
	readonly headers: Readonly<Record<string, unknown>>;
	/** Still to be read; nothing where the helper gave no stream. */
	readonly body: AsyncIterable<unknown> | undefined;
}

export function hostAnswerOf(response: unknown): HostAnswer {
	const headers = member(response, 'headers');
	const body = member(response, 'body');
	return {
		httpStatus: Number(member(response, 'statusCode')),
		headers: typeof headers === 'object' ? { ...headers } : {},
		body: isIterable(body) ? body : undefined,
	};
}

/** What something unknown has under a name; nothing in place of null. */
export const member = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null ? (Reflect.get(value, name) ?? undefined) : undefined;

const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
	typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
