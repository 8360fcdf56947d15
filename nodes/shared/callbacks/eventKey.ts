import { createHash } from 'node:crypto';
import type { CallbackFields } from './callbackBody';

/**
 * At least one of these fields must be there to tell one event of a command from the next. Edits of
 * one message differ by EventTime.
 */
const identifyingFields = [
	'MsgKey',
	'MsgSeq',
	'MsgSeqList',
	'Random',
	'LastReadTime',
	'EventTime',
	'CtxcbRequestId',
];

/**
 * These counters may have moved on when Tencent calls again about the same event, so they are left
 * out.
 */
const changingFields = ['UnreadMsgNum'];

/**
 * Makes a key that is the same for every call about one event and differs between events; undefined
 * where the callback does not say which event it is about. All fields but the counters are part of
 * it, nested ones too, since two users can go online in the same millisecond.
 */
export const eventKeyOf = (command: string, fields: CallbackFields): string | undefined => {
	if (!identifyingFields.some((name) => fields[name] !== undefined)) return undefined;
	const lasting = Object.entries(fields).filter(([name]) => !changingFields.includes(name));
	return createHash('sha256')
		.update(JSON.stringify([command, lasting]))
		.digest('base64');
};
