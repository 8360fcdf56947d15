import { apis } from '../../../shared/apis';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import type { Reader } from '../../fields/field';
import { mapped } from '../../fields/field';
import { groupOfMessage, msgSeq, topicOfMessage } from '../../fields/groups';
import { messageSource } from '../../fields/message/messageSource';
import type { CallContext } from '../callContext';
import type { EditTarget, StoredMessage } from '../messages/edit/editTarget';
import { messageNotFoundCode } from '../messages/edit/editTarget';
import { messageEditLabels } from '../messages/edit/readMessageEdit';
import type { Order } from '../operation';
import { groupMessageKey, orderByEach } from '../orderKeys';
import type { ItemFailure } from '../outputEntry';
import { refusedPart } from '../calls/refusedPart';
import type { Readers } from '../calls/request';
import { labelsOf } from '../calls/request';

export const groupMessageId: Readers<GroupMessageId> = {
	GroupId: groupOfMessage,
	MsgSeq: msgSeq,
	TopicId: topicOfMessage,
};

/** The fields of the form that name it. */
export const groupMessageIdFields = [...messageSource(groupOfMessage, msgSeq), topicOfMessage];

/** What an edit needs for a group message. */
export const groupTarget = (id: GroupMessageId): EditTarget<GroupMessageId> => ({
	id,
	modify: apis.modifyGroupMsg,
	modifyKeepingElements: apis.modifyGroupMsgKeepingElements,
	read: async (context) => await readStored(id, context),
});

export const editLabels = { ...labelsOf({ ...groupMessageId }), ...messageEditLabels };

/** What to do when Tencent refuses an edit. The table of codes has the fields of one-to-one messages. */
export const groupEditAdvice = {
	[messageNotFoundCode]:
		'Check Group ID and Message Sequence Number. Recalled and deleted messages, and those past the storage time of your plan, cannot be modified.',
};

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
		? failure({ ...refusedPart(messageNotFoundCode), advice: groupEditAdvice[messageNotFoundCode] })
		: success({ ...group, ...stored });
}

/** Group messages are worked on by one at a time: what reads one and writes it back is not to be crossed. */
export const orderOfGroupMessages = (numbers: Reader<readonly number[]>): Order => ({
	...orderByEach(
		'message',
		groupMessageKey,
		groupOfMessage,
		mapped(numbers, (all) => all.map(String)),
	),
	acrossExecutions: true,
});

export const orderOfGroupMessage = orderOfGroupMessages(mapped(msgSeq, (number) => [number]));
