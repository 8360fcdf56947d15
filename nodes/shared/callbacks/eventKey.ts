import type { CallbackFields } from './callbackBody';

/** Fields of which one value belongs to one event of its command. Edits of one message differ by EventTime. */
const telling = [
	'MsgKey',
	'MsgSeq',
	'MsgSeqList',
	'Random',
	'LastReadTime',
	'EventTime',
	'CtxcbRequestId',
];

/** Fields that say whose event it is. */
const placing = [
	'GroupId',
	'TopicId',
	'From_Account',
	'To_Account',
	'Operator_Account',
	'Report_Account',
	'Peer_Account',
];

/**
 * A text that is the same for every call about one event and differs between events, or undefined
 * where the callback does not say which event it is about. Counters such as UnreadMsgNum may have
 * moved on when Tencent calls again, so they are not part of it.
 */
export const eventKeyOf = (command: string, fields: CallbackFields): string | undefined =>
	telling.some((name) => fields[name] !== undefined)
		? JSON.stringify([command, ...[...telling, ...placing].map((name) => fields[name] ?? null)])
		: undefined;
