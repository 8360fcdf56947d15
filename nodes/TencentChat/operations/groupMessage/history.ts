import type { GroupHistoryMessage } from '../../../shared/apis/groupMsgGetSimple';
import { onFirstUse } from '../onFirstUse';
import type { ItemFailure } from '../outputEntry';
import type { CallContext } from '../callContext';

export const groupMsgGetSimple = onFirstUse(
	async () => (await import('../../../shared/apis/groupMsgGetSimple')).groupMsgGetSimple,
);

export const groupMsgGetSimpleForEdit = onFirstUse(
	async () => (await import('../../../shared/apis/groupMsgGetSimple')).groupMsgGetSimpleForEdit,
);

/** IsPlaceMsg of a place without its message. */
export const placeOfDeleted = 1;
export const placeOfRecalled = 2;

/** IsFinished when what is older has expired. */
const olderHasExpired = 2;

/**
 * Walks a group's history from the newest message backwards. Gives what kept it from reading on.
 *
 * @param visit gets each page's messages, oldest first; false ends it
 */
export async function walkGroupHistory(
	session: CallContext,
	first: Record<string, unknown>,
	visit: (page: readonly GroupHistoryMessage[]) => boolean,
): Promise<ItemFailure | undefined> {
	let before = Infinity;
	let request = first;
	for (;;) {
		const result = await session.call(groupMsgGetSimple, request);
		if (!result.ok) return result.error;
		// A message that stood in a page before would lead round in circles.
		const page = result.value.RspMsgList.filter(({ MsgSeq }) => MsgSeq < before).sort(
			(a, b) => a.MsgSeq - b.MsgSeq,
		);
		const [oldest] = page;
		if (oldest === undefined || !visit(page)) return undefined;
		if (oldest.MsgSeq <= 1 || result.value.IsFinished === olderHasExpired) return undefined;
		before = oldest.MsgSeq;
		request = { ...request, ReqMsgSeq: oldest.MsgSeq - 1 };
	}
}
