import type { CallbackRecord } from './callbackTypes';

/** Sends a callback and writes the answer, or what went wrong, into its record. Never rejects. */
export const postCallback = async (
	record: CallbackRecord,
	timeoutMs: number,
	closing: AbortSignal,
): Promise<void> => {
	try {
		const response = await fetch(record.url, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(record.body),
			signal: AbortSignal.any([closing, AbortSignal.timeout(timeoutMs)]),
		});
		record.httpStatus = response.status;
		const text = await response.text();
		if (response.status !== 200) record.problem = problemOf(response.status);
		record.answer = JSON.parse(text);
	} catch (error) {
		record.problem ??= error instanceof SyntaxError ? 'the answer is no JSON' : messageOf(error);
	}
};

const problemOf = (status: number): string =>
	status === 404
		? 'HTTP 404: n8n is not listening there. A test URL listens after Execute, for one call; a production URL while the workflow is published.'
		: `HTTP ${status}`;

/** Takes the message of the cause, since fetch itself says only that it failed. */
const messageOf = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? error.cause.message : error.message;
};
