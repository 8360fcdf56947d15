import type { CallbackRecord } from '../callbacks/callbackTypes';
import { explainCode } from '../codes';
import { keyOf, peopleOf } from '../logLine';
import type { Reply } from '../reply';
import type { CallRecord } from '../types';
import { groupMessageId, oneToOneMessageId } from './views';

/** One row of the page's list: a call from n8n, or a callback to it. */
export interface CallView {
	readonly id: number;
	readonly kind: 'call' | 'callback';
	/** The command of the API or of the callback. */
	readonly name: string;
	readonly timeMs: number;
	readonly people: string;
	readonly key: string;
	readonly outcome: 'done' | 'refused' | 'spoiled';
	/** The result as a code or a word: `0`, `20026`, `badGateway`, `200`. */
	readonly result: string;
	/** The result in words; empty where the code says all. */
	readonly explanation: string;
	/** The message that the call is about, which the page may not have. */
	readonly messageId?: string;
}

/**
 * A row with its JSON, which the page asks for when a row is opened. Holds no URL, since URLs are
 * signed.
 */
export interface CallDetail {
	readonly row: CallView;
	readonly request: unknown;
	/** Undefined where there was no answer. */
	readonly answer: unknown;
}

type Stamp = Pick<CallView, 'id' | 'timeMs'>;

export const detailOfCall = (
	stamp: Stamp,
	call: CallRecord,
	reply: Reply | undefined,
): CallDetail => ({
	row: {
		...stamp,
		kind: 'call',
		name: call.api,
		people: peopleOf(call.body),
		key: keyOf(call.body, reply),
		...resultOf(call, reply),
		messageId: messageIdOf({ ...fieldsOf(reply), ...fieldsOf(call.body) }),
	},
	request: call.body,
	answer: reply,
});

export const detailOfCallback = (stamp: Stamp, record: CallbackRecord): CallDetail => ({
	row: {
		...stamp,
		kind: 'callback',
		name: record.command,
		people: peopleOf(record.body),
		key: keyOf(record.body, undefined),
		outcome: record.problem === undefined ? 'done' : 'refused',
		result: String(record.httpStatus ?? 'failed'),
		explanation: record.problem ?? record.verdict ?? '',
		messageId: messageIdOf(record.body),
	},
	request: record.body,
	answer: record.answer,
});

const resultOf = (
	{ fault }: CallRecord,
	reply: Reply | undefined,
): Pick<CallView, 'outcome' | 'result' | 'explanation'> => {
	if (typeof fault === 'string')
		return { outcome: 'spoiled', result: fault, explanation: 'Spoiled on purpose' };
	const code = reply?.ErrorCode ?? 0;
	if (code === 0) return { outcome: 'done', result: '0', explanation: '' };
	return {
		outcome: fault === undefined ? 'refused' : 'spoiled',
		result: String(code),
		explanation: fault === undefined ? explainCode(code) : 'Refused on purpose',
	};
};

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
	typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

const messageIdOf = (fields: Fields): string | undefined => {
	const { From_Account, To_Account, MsgKey, GroupId, TopicId } = fields;
	if (typeof GroupId === 'string') {
		const list: unknown[] = Array.isArray(fields.MsgSeqList) ? fields.MsgSeqList : [];
		const msgSeq = fields.MsgSeq ?? fieldsOf(list[0]).MsgSeq;
		const topicId = typeof TopicId === 'string' ? TopicId : undefined;
		return typeof msgSeq === 'number' ? groupMessageId(GroupId, msgSeq, topicId) : undefined;
	}
	if (typeof From_Account !== 'string' || typeof To_Account !== 'string') return undefined;
	return typeof MsgKey === 'string'
		? oneToOneMessageId(From_Account, To_Account, MsgKey)
		: undefined;
};
