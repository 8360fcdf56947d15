import type { StoredMessage } from '../types';

/** Which page of a conversation is asked for. */
export interface PageRequest {
	/** The first second of the range, as Unix time. Both ends belong to it. */
	minTimeSeconds: number;
	maxTimeSeconds: number;
	maxCount: number;
	/** The key of the oldest message of the page before, after which this page begins. */
	beforeKey?: string;
	/** Gives the bytes that a message takes in the reply. */
	bytesOf: (message: StoredMessage) => number;
}

/**
 * Gives the newest messages before `beforeKey` in ascending order: as many as the count and the 13
 * KB of a reply allow, but at least one.
 *
 * @param messages the oldest first
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
	let bytesLeft = REPLY_BYTES - ENVELOPE_BYTES;
	while (start > 0) {
		const next = range[start - 1];
		if (next === undefined) break;
		bytesLeft -= request.bytesOf(next);
		const isFirst = start === range.length;
		// Both users may have used the same key in the same second. A page must not end between the two
		// messages, since the key could not say with which of them.
		const isTwin = next.msgKey === range[start]?.msgKey;
		if (!isFirst && !isTwin && (bytesLeft < 0 || range.length - start >= request.maxCount)) break;
		start--;
	}
	return { messages: range.slice(start), complete: start === 0 };
};

/** Tencent ends a reply at 13 KB. */
const REPLY_BYTES = 13 * 1024;
/** About what the fields around the list take. */
const ENVELOPE_BYTES = 200;
