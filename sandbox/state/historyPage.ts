import type { StoredMessage } from '../types';

export interface PageRequest {
	/** Both ends belong to the range, Unix seconds. */
	minTimeSeconds: number;
	maxTimeSeconds: number;
	maxCount: number;
	/** Only what is older than the message with this key: the oldest one of the page before. */
	beforeKey?: string;
	/** What a message takes of the reply. */
	bytesOf: (message: StoredMessage) => number;
}

/**
 * The newest messages that were not given yet, in ascending order, as many as the count and the
 * 13 KB of a reply allow, but at least one.
 * @param messages oldest first
 * @returns undefined when there is no message with `beforeKey`
 */
export const pageOfHistory = (
	messages: readonly StoredMessage[],
	request: PageRequest,
): { messages: StoredMessage[]; complete: boolean } | undefined => {
	let end = messages.length;
	if (request.beforeKey !== undefined) {
		end = messages.findIndex(({ msgKey }) => msgKey === request.beforeKey);
		if (end === -1) return undefined;
	}
	const range = messages
		.slice(0, end)
		.filter(
			({ timeSeconds }) =>
				timeSeconds >= request.minTimeSeconds && timeSeconds <= request.maxTimeSeconds,
		);
	let start = range.length;
	let roomBytes = REPLY_BYTES - ENVELOPE_BYTES;
	while (start > 0) {
		const next = range[start - 1];
		if (next === undefined) break;
		roomBytes -= request.bytesOf(next);
		const isFirst = start === range.length;
		// Two sides may have used the same key in the same second: a page must not end between them,
		// since the key could not say which of the two it ended with.
		const isTwin = next.msgKey === range[start]?.msgKey;
		if (!isFirst && !isTwin && (roomBytes < 0 || range.length - start >= request.maxCount)) break;
		start--;
	}
	return { messages: range.slice(start), complete: start === 0 };
};

const REPLY_BYTES = 13 * 1024;
/** The reply's own fields around the list. */
const ENVELOPE_BYTES = 200;
