import { apis } from '../../../shared/apis';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import type { CallContext } from '../callContext';
import type { StoredMessage } from '../edit/editTarget';
import { messageNotFoundCode } from '../edit/editTarget';
import type { ItemFailure } from '../outputEntry';
import { refusedPart } from '../refusedPart';

/** What names one stored group message. */
export interface GroupMessageId {
	readonly GroupId: string;
	readonly MsgSeq: number;
	readonly TopicId?: string;
}

/**
 * A group message as it is stored, or the same failure as an edit of a message that is not there,
 * as when it was recalled.
 */
export async function readStored(
	{ MsgSeq, ...group }: GroupMessageId,
	context: CallContext,
): Promise<Result<StoredMessage, ItemFailure>> {
	const result = await context.call(apis.groupMsgGetSimpleForEdit, {
		...group,
		ReqMsgSeq: MsgSeq,
		ReqMsgNumber: 1,
	});
	if (!result.ok) return failure(result.error);
	// Where the message is not there, Tencent gives the one before it.
	const stored = result.value.RspMsgList.find(
		(message) => message.MsgSeq === MsgSeq && message.IsPlaceMsg === 0,
	);
	return stored === undefined
		? failure(refusedPart(messageNotFoundCode))
		: success({ ...group, ...stored });
}
