import type { GroupHistoryMessage } from '../../../shared/apis/groupMsgGetSimple';
import type { HistoryMessage } from '../../../shared/apis/adminGetroammsg';
import { isRecalled } from '../../../shared/apis/history';
import { flatText } from '../../../shared/elements/textOfBody';
import { placeOfDeleted, placeOfRecalled } from '../groupMessage/history';

/** A message of a one-to-one history with what most flows need. */
export const simplifyMessage = (message: HistoryMessage): Record<string, unknown> => ({
	From_Account: message.From_Account,
	To_Account: message.To_Account,
	MsgKey: message.MsgKey,
	MsgTimeStamp: message.MsgTimeStamp,
	...contentsOf(message),
	Recalled: isRecalled(message),
	// Where Tencent does not say it, a message is not unread.
	...(message.IsPeerRead !== undefined && { Read: message.IsPeerRead === 1 }),
});

/** A message of a group's history with what most flows need. */
export const simplifyGroupMessage = (
	message: GroupHistoryMessage & { readonly GroupId: string },
): Record<string, unknown> => ({
	GroupId: message.GroupId,
	From_Account: message.From_Account,
	MsgSeq: message.MsgSeq,
	MsgTimeStamp: message.MsgTimeStamp,
	...contentsOf(message),
	Recalled: message.IsPlaceMsg === placeOfRecalled,
	Deleted: message.IsPlaceMsg === placeOfDeleted,
});

/** The text of all text elements, beside the body itself and the custom data. */
function contentsOf({ MsgBody, CloudCustomData }: HistoryMessage | GroupHistoryMessage) {
	return {
		...flatText(MsgBody),
		MsgBody,
		...(CloudCustomData !== undefined && { CloudCustomData }),
	};
}
