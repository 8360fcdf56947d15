import { createHash } from 'node:crypto';
import type { CallbackFields } from './callbackBody';

/** Fields that tell one event of a command from the next. Edits of one message differ by EventTime. */
const telling = [
	'MsgKey',
	'MsgSeq',
	'MsgSeqList',
	'Random',
	'LastReadTime',
	'EventTime',
	'CtxcbRequestId',
];

/** Counters, which may have moved on when Tencent calls again about the same event. */
const moving = ['UnreadMsgNum'];

/**
 * A text that is the same for every call about one event and differs between events, or undefined
 * where the callback does not say which event it is about. All other fields are part of it, nested
 * ones too: two users can go online in the same millisecond.
 */
export const eventKeyOf = (command: string, fields: CallbackFields): string | undefined => {
	if (!telling.some((name) => fields[name] !== undefined)) return undefined;
	const staying = Object.entries(fields).filter(([name]) => !moving.includes(name));
	return createHash('sha256')
		.update(JSON.stringify([command, staying]))
		.digest('base64');
};
