import type { StoredGroupMessage, StoredMessage } from '../types';

/**
 * Makes the bodies of one-to-one callbacks.
 *
 * @see https://trtc.io/document/34364 and the pages after it
 */
export const oneToOneBodies = {
	beforeSend: (message: StoredMessage, onlineOnly: boolean) => ({
		...identityOf(message),
		OnlineOnlyFlag: onlineOnly ? 1 : 0,
		...contentOf(message),
	}),
	afterSend: (message: StoredMessage, onlineOnly: boolean, failure?: SendFailure) => ({
		...identityOf(message),
		OnlineOnlyFlag: onlineOnly ? 1 : 0,
		SendMsgResult: failure?.errorCode ?? 0,
		ErrorInfo: failure?.errorInfo ?? 'send msg succeed',
		UnreadMsgNum: failure ? -1 : 1,
		...contentOf(message),
	}),
	afterRecall: ({ from, to, msgKey }: StoredMessage) => ({
		From_Account: from,
		To_Account: to,
		MsgKey: msgKey,
		UnreadMsgNum: 0,
	}),
	afterModify: (message: StoredMessage, operator: string, nowMs: number) => ({
		...identityOf(message),
		Operator_Account: operator,
		...contentOf(message),
		EventTime: nowMs,
	}),
};

/** Why a message was not sent, as the callback after sending tells it. */
export interface SendFailure {
	readonly errorCode: number;
	readonly errorInfo: string;
}

/** What a callback about a group's message tells beside the message. */
export interface GroupEvent {
	readonly type: string;
	readonly operator: string;
	readonly nowMs: number;
}

/**
 * Makes the bodies of group callbacks.
 *
 * @see https://trtc.io/document/34374 and the pages after it
 */
export const groupBodies = {
	beforeSend: (message: Omit<StoredGroupMessage, 'msgSeq'>, event: GroupEvent) => ({
		GroupId: message.groupId,
		Type: event.type,
		From_Account: message.from,
		Operator_Account: event.operator,
		Random: message.msgRandom,
		OnlineOnlyFlag: 0,
		...contentOf(message),
		...topicOf(message),
		MsgPriority: message.priority,
		EventTime: event.nowMs,
	}),
	afterSend: (message: StoredGroupMessage, event: GroupEvent) => ({
		...groupBodies.beforeSend(message, event),
		MsgSeq: message.msgSeq,
		MsgTime: message.timeSeconds,
	}),
	afterRecall: (
		groupId: string,
		numbers: readonly number[],
		event: GroupEvent,
		topicId?: string,
	) => ({
		Operator_Account: event.operator,
		Type: event.type,
		GroupId: groupId,
		MsgSeqList: numbers.map((MsgSeq) => ({ MsgSeq })),
		...topicOf({ topicId }),
		EventTime: event.nowMs,
	}),
	afterModify: (message: StoredGroupMessage, event: GroupEvent) => ({
		GroupId: message.groupId,
		TopicId: message.topicId ?? '',
		Operator_Account: event.operator,
		MsgSeq: message.msgSeq,
		...contentOf(message),
		EventTime: event.nowMs,
	}),
};

const identityOf = (message: StoredMessage) => ({
	From_Account: message.from,
	To_Account: message.to,
	MsgSeq: message.msgSeq,
	MsgRandom: message.msgRandom,
	MsgTime: message.timeSeconds,
	MsgKey: message.msgKey,
});

const contentOf = ({
	msgBody,
	cloudCustomData,
}: Pick<StoredMessage, 'msgBody' | 'cloudCustomData'>) => ({
	MsgBody: msgBody,
	...(cloudCustomData !== undefined && { CloudCustomData: cloudCustomData }),
});

const topicOf = ({ topicId }: { topicId?: string }) =>
	topicId === undefined ? {} : { TopicId: topicId };
