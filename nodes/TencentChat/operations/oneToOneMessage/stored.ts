import type { HistoryMessage } from '../../../shared/apis/adminGetroammsg';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import type { Parameters } from '../../fields/parameters';
import type { ItemFailure } from '../outputEntry';
import { refusedPart } from '../refusedPart';
import type { CallContext } from '../callContext';
import { messageNotFoundCode } from '../edit/editTarget';
import type { HistoryQuery } from './history';
import { adminGetroammsgForEdit, walkHistory } from './history';

/** What names one stored message, as the form has it. */
export interface MessageId {
	readonly From_Account: unknown;
	readonly To_Account: unknown;
	readonly MsgKey: unknown;
}

export const readMessageId = (parameters: Parameters): MessageId => ({
	From_Account: parameters.text('fromAccount'),
	To_Account: parameters.text('toAccount'),
	MsgKey: parameters.text('msgKey'),
});

/** A message as it is stored, or the same failure as an edit of a message that is not there. */
export async function readStored(
	id: MessageId,
	session: CallContext,
): Promise<Result<HistoryMessage, ItemFailure>> {
	let stored: HistoryMessage | undefined;
	const visit = (page: readonly HistoryMessage[]) => {
		// Both sides may have used one key.
		stored = page.find(
			({ MsgKey, From_Account }) => MsgKey === id.MsgKey && From_Account === id.From_Account,
		);
		return stored === undefined;
	};
	const query = historyAround(id, session);
	const problem = await walkHistory(session, query, visit, adminGetroammsgForEdit);
	if (problem !== undefined) return failure(problem);
	return stored === undefined ? failure(refusedPart(messageNotFoundCode)) : success(stored);
}

/** All samples of keys have this form, though nothing promises it: MsgSeq, MsgRandom, Unix seconds. */
const keyWithTime = /^\d{1,10}_\d{1,10}_(\d{9,10})$/;

const toleranceSeconds = 2;

/**
 * Where to look for a message: around the time in its key, or in the whole history. The recipient's
 * view has also what was not synced to the sender.
 */
export function historyAround(
	{ From_Account, To_Account, MsgKey }: MessageId,
	session: CallContext,
) {
	const seconds = Number(keyWithTime.exec(String(MsgKey))?.[1]);
	const query: HistoryQuery = {
		Operator_Account: To_Account,
		Peer_Account: From_Account,
		MinTime: Number.isNaN(seconds) ? 0 : seconds - toleranceSeconds,
		MaxTime: (Number.isNaN(seconds) ? session.nowSeconds() : seconds) + toleranceSeconds,
	};
	return query;
}
