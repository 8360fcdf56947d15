import type { RequestTo } from '../../../shared/apis';
import { apis } from '../../../shared/apis';
import type { GroupHistoryMessage } from '../../../shared/apis/groupMsgGetSimple';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import type { ItemFailure } from '../outputEntry';
import type { CallContext } from '../callContext';

type Request = RequestTo<typeof apis.groupMsgGetSimple>;

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
	context: CallContext,
	first: Request,
	visit: (page: readonly GroupHistoryMessage[]) => boolean,
): Promise<ItemFailure | undefined> {
	let before = Infinity;
	let request = first;
	for (;;) {
		const result = await readPage(context, request, before);
		if (!result.ok) return result.error;
		const { page, nothingOlder } = result.value;
		if ((page.length > 0 && !visit(page)) || nothingOlder) return undefined;
		const oldest = page.length > 0 ? result : await readHidden(context, request, before);
		if (!oldest.ok) return oldest.error;
		const [{ MsgSeq } = { MsgSeq: 0 }] = oldest.value.page;
		if (MsgSeq <= 1) return undefined;
		before = MsgSeq;
		request = { ...first, ReqMsgSeq: MsgSeq - 1 };
	}
}

interface Page {
	readonly page: readonly GroupHistoryMessage[];
	readonly nothingOlder: boolean;
}

const noPage = success<Page>({ page: [], nothingOlder: true });

/** A page, oldest first. A message that stood in a page before would lead round in circles. */
async function readPage(
	context: CallContext,
	request: Request,
	before: number,
): Promise<Result<Page, ItemFailure>> {
	const result = await context.call(apis.groupMsgGetSimple, request);
	if (!result.ok) return failure(result.error);
	const { RspMsgList, IsFinished } = result.value;
	const page = RspMsgList.filter(({ MsgSeq }) => MsgSeq < before).sort(
		(a, b) => a.MsgSeq - b.MsgSeq,
	);
	const repeatsItself = RspMsgList.length > 0 && page.length === 0;
	return success({ page, nothingOlder: IsFinished === olderHasExpired || repeatsItself });
}

/** The same page with the places of recalled messages: a page may be empty of all others. */
const readHidden = async (
	context: CallContext,
	request: Request,
	before: number,
): Promise<Result<Page, ItemFailure>> =>
	request.WithRecalledMsg === 1
		? noPage
		: await readPage(context, { ...request, WithRecalledMsg: 1 }, before);
