import type { CallbackRecord } from '../callbacks/callbackTypes';
import { explainCode } from '../codes';
import { keyOf, peopleOf } from '../logLine';
import type { Reply } from '../reply';
import type { CallRecord } from '../types';
import { groupMessageId, oneToOneMessageId } from './views';

/** A call in one row: what came in from n8n, or a callback that went out to it. */
export interface CallView {
	readonly id: number;
	readonly kind: 'call' | 'callback';
	/** The API's or the callback's command. */
	readonly name: string;
	readonly timeMs: number;
	readonly people: string;
	readonly key: string;
	readonly outcome: 'done' | 'refused' | 'spoiled';
	/** The code or word that stands for the result: `0`, `20026`, `badGateway`, `200`. */
	readonly result: string;
	/** The result in words, '' where there is nothing to say. */
	readonly explanation: string;
	/** The message that the call is about; the page may not have it. */
	readonly messageId?: string;
}

/** A row with its JSON, which is given on demand. Never holds an address, since that is signed. */
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
