import { apis } from '../../../shared/apis';
import type { HistoryMessage } from '../../../shared/apis/adminGetroammsg';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import type { CallContext } from '../callContext';
import { refusedPart } from '../calls/refusedPart';
import { messageNotFoundCode } from '../messages/edit/editTarget';
import type { ItemFailure } from '../outputEntry';
import type { HistoryQuery } from './history';
import { walkHistory } from './history';

/** What names one stored message. */
export interface MessageId {
	readonly From_Account: string;
	readonly To_Account: string;
	readonly MsgKey: string;
}

/** A message as it is stored, or the same failure as an edit of a message that is not there. */
export async function readStored(
	id: MessageId,
	context: CallContext,
): Promise<Result<HistoryMessage, ItemFailure>> {
	let stored: HistoryMessage | undefined;
	const visit = (page: readonly HistoryMessage[]) => {
		// Both sides may have used one key.
		stored = page.find(
			({ MsgKey, From_Account }) => MsgKey === id.MsgKey && From_Account === id.From_Account,
		);
		return stored === undefined;
	};
	for (const query of placesOf(id, context)) {
		const problem = await walkHistory(context, query, visit, apis.adminGetroammsgForEdit);
		if (problem !== undefined) return failure(problem);
		if (stored !== undefined) return success(stored);
	}
	return failure(refusedPart(messageNotFoundCode));
}

/** What a key says of its message. All samples of keys have this form, though nothing promises it. */
export function partsOfKey(
	msgKey: string,
): { readonly random: number; readonly seconds: number } | undefined {
	const [, random, seconds] = /^\d{1,10}_(\d{1,10})_(\d{9,10})$/.exec(msgKey) ?? [];
	return random === undefined ? undefined : { random: Number(random), seconds: Number(seconds) };
}

/**
 * The time in a key is the message's own, but for a rounding; clocks and imports may be further off. With
 * more than 2 s first, busy conversations would take more pages; what 600 s do not find is looked for
 * anywhere.
 */
const tolerancesSeconds = [2, 600] as const;

/**
 * Where a message may be, the likeliest first: close to the time in its key, further from it, and
 * anywhere. The recipient's view has also what was not synced to the sender.
 */
function placesOf(
	{ From_Account, To_Account, MsgKey }: MessageId,
	context: CallContext,
): readonly [HistoryQuery, ...HistoryQuery[]] {
	const sides = { Operator_Account: To_Account, Peer_Account: From_Account };
	const [close, further] = tolerancesSeconds;
	const anywhere = { ...sides, MinTime: 0, MaxTime: context.nowSeconds() + further };
	const seconds = partsOfKey(MsgKey)?.seconds;
	if (seconds === undefined) return [anywhere];
	const around = (tolerance: number) => ({
		...sides,
		MinTime: seconds - tolerance,
		MaxTime: seconds + tolerance,
	});
	return [around(close), around(further), anywhere];
}
