import type { RequestTo } from '../../../shared/apis';
import { apis } from '../../../shared/apis';
import type { HistoryMessage } from '../../../shared/apis/adminGetroammsg';
import { messagesPerCall } from '../../../shared/apis/history';
import type { ItemFailure } from '../outputEntry';
import type { CallContext } from '../callContext';

/** A conversation as one side sees it, within a time that includes both ends. */
export interface HistoryQuery {
	readonly Operator_Account: string;
	readonly Peer_Account: string;
	/** Unix seconds. */
	readonly MinTime: number;
	readonly MaxTime: number;
}

export const firstPage = (query: HistoryQuery) => ({ ...query, MaxCnt: messagesPerCall });

/**
 * Walks a history from the newest message backwards, page by page, until there is nothing older or
 * the visitor has enough. A page may hold nothing new while there is more. Gives what kept it from
 * reading on, if anything did.
 *
 * @param visit gets each page's messages, oldest first, without those of pages before; false ends it
 */
export async function walkHistory(
	context: CallContext,
	query: HistoryQuery,
	visit: (page: readonly HistoryMessage[]) => boolean,
	api = apis.adminGetroammsg,
): Promise<ItemFailure | undefined> {
	const seen = new Set<string>();
	const cursors = new Set<string>();
	let request: RequestTo<typeof api> = firstPage(query);
	for (;;) {
		const result = await context.call(api, request);
		if (!result.ok) return result.error;
		const { MsgList, Complete, LastMsgKey, LastMsgTime } = result.value;
		const fresh = MsgList.filter((message) => !seen.has(idOf(message)));
		for (const message of fresh) seen.add(idOf(message));
		if (fresh.length > 0 && !visit(fresh)) return undefined;
		// A page that leads back to one before would be followed by the same ones for ever.
		const next = `${LastMsgTime} ${LastMsgKey}`;
		if (Complete === 1 || LastMsgKey === '' || cursors.has(next)) return undefined;
		cursors.add(next);
		request = { ...request, MaxTime: LastMsgTime, LastMsgKey };
	}
}

const idOf = ({ From_Account, MsgKey }: HistoryMessage): string => `${MsgKey} ${From_Account}`;
