import { explainCode } from './codes';
import type { Reply } from './reply';
import type { CallbackRecord } from './callbacks/callbackTypes';
import type { CallRecord } from './types';

/**
 * Describes a call in one line: time, API, from → to, key, result. It reads only body and reply, so
 * that no signature can get into the log.
 */
export const logLine = (nowMs: number, call: CallRecord, reply: Reply | undefined): string =>
	[
		timeOf(nowMs),
		call.api.padEnd(18),
		peopleOf(call.body).padEnd(28),
		keyOf(call.body, reply).padEnd(34),
		resultOf(call, reply),
	].join('  ');

/** Describes a callback in one line, without its URL, since that holds the signature. */
export const callbackLogLine = (nowMs: number, record: CallbackRecord): string =>
	[
		timeOf(nowMs),
		`callback ${record.command}`.padEnd(48),
		oneLine(record.problem ?? record.verdict ?? 'answered'),
	].join('  ');

const timeOf = (nowMs: number) => new Date(nowMs).toISOString().slice(11, 23);

/** Gives `from → to` of a request, as far as it names them. */
export const peopleOf = (body: unknown): string => {
	const from = ['From_Account', 'Operator_Account', 'Set_Account', 'UserID']
		.map((field) => textOf(body, field))
		.find((name) => name !== undefined);
	const to = textOf(body, 'To_Account') ?? textOf(body, 'Peer_Account') ?? textOf(body, 'GroupId');
	return [from, to].filter((name) => name !== undefined).join(' → ');
};

/** Gives the MsgKey or MsgSeq of the message; empty where there is none. */
export const keyOf = (body: unknown, reply: Reply | undefined) =>
	textOf(body, 'MsgKey') ?? textOf(reply, 'MsgKey') ?? textOf(body, 'MsgSeq') ?? '';

const textOf = (source: unknown, field: string): string | undefined => {
	if (typeof source !== 'object' || source === null || !(field in source)) return undefined;
	const value: unknown = Object.entries(source).find(([name]) => name === field)?.[1];
	if (typeof value === 'string') return oneLine(value);
	if (typeof value === 'number') return String(value);
	return Array.isArray(value) ? `${value.length} accounts` : undefined;
};

// Takes out control characters, with which a caller could forge lines or colours of the terminal.
const oneLine = (text: string) => text.replaceAll(/\p{Cc}/gu, ' ').slice(0, 60);

const resultOf = (call: CallRecord, reply: Reply | undefined) => {
	const verdict =
		reply === undefined
			? 'not seen'
			: reply.ErrorCode === 0
				? (reply.ActionStatus ?? 'OK')
				: `${reply.ErrorCode} ${oneLine(explainCode(reply.ErrorCode))}`;
	return typeof call.fault === 'string' ? `${verdict}, then ${call.fault} on purpose` : verdict;
};
