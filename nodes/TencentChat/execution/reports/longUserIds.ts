import type { IExecuteFunctions } from 'n8n-workflow';
import { documentedUserIdBytes } from '../../../shared/apis/limits';

/** A user ID in a request, or in the answer to a callback, that is longer than documented. */
export interface LongUserId {
	readonly userId: string;
	/** The indexes of the items that the request is made of, in their order. */
	readonly items: readonly number[];
}

/** Warns once after a run of what was sent in it. */
export function warnOfLongUserIds(
	context: Pick<IExecuteFunctions, 'addExecutionHints'>,
	sent: readonly LongUserId[],
): void {
	const message = warningOf(sent);
	context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
}

/** @param sent at least one, in any order */
export function warningOf(sent: readonly LongUserId[]): string {
	// Items are not done in their order, and the person looks for the first one.
	const [first] = sent.toSorted((one, other) => firstOf(one.items) - firstOf(other.items));
	const where = first === undefined ? '' : `${first.userId} (${inWords(first.items)})`;
	const allowed = `Tencent's documentation allows ${documentedUserIdBytes} bytes for a user ID`;
	const different = new Set(sent.map(({ userId }) => userId)).size;
	return different === 1
		? `${allowed}; one is longer: ${where}. It is sent as it is, and Tencent may refuse it`
		: `${allowed}; ${different.toLocaleString('en-US')} are longer, the first is ${where}. They are sent as they are, and Tencent may refuse them`;
}

const firstOf = ([first = 0]: readonly number[]): number => first;

const inWords = (items: readonly number[]): string =>
	items.length > 1 ? `items ${firstOf(items)} to ${items.at(-1) ?? 0}` : `item ${firstOf(items)}`;
