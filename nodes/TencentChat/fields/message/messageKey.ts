import type { IDataObject } from 'n8n-workflow';
import { maxMsgKeyLength, maxUint32 } from '../../../shared/apis/limits';
import { failure, success } from '../../../shared/result';
import type { Field, ReadValue } from '../field';
import { fieldOf, orOfItem } from '../field';
import { inputFailure } from '../inputFailure';
import { id } from '../kinds';
import { pickable } from '../pickable';
import { isDataObject, parseJson } from '../values';

/** The key that names one stored one-to-one message. */
export const messageKey = orOfItem(
	'MsgKey',
	pickable(
		id({
			name: 'msgKey',
			label: 'Message Key',
			placeholder: 'e.g. 31906_833502_1572869830',
			description: `The MsgKey of the message, at most ${maxMsgKeyLength} characters. A client SDK's msgID, or its whole message object, is good too: its key is then looked up first, with one more call.`,
			hint: 'Send, Get Many and the Tencent Chat Trigger output it as <code>MsgKey</code>',
		}),
		'searchMessages',
	),
);

/** What a client SDK knows of a message that the stored message has, too. */
export interface ClientMessage {
	readonly random: number;
	/** Unix time, by the sender's clock where it comes from an ID. */
	readonly seconds: number;
}

/**
 * Reads the msgID of a client SDK, or its whole message as an object or as JSON. `undefined` for all
 * else, such as a MsgKey.
 *
 * @see https://trtc.io/document/48868 for the ID: sender's tiny ID, client time, random
 */
const readClientMessage: ReadValue<ClientMessage | undefined> = (label, value) => {
	const message = objectOf(value);
	if (message === undefined) return success(readMsgId(value));
	const { random, time, timestamp, clientTime, ID, msgID } = message;
	const read =
		clientMessage(random, time ?? timestamp ?? clientTime) ?? readMsgId(ID) ?? readMsgId(msgID);
	if (read !== undefined) return success(read);
	return failure(
		inputFailure(`${label} is an object without what tells a client's message: random and time`),
	);
};

/** The same field where it names the message as a client SDK does; `undefined` where it holds a key. */
export const messageOfClient: Field<ClientMessage | undefined> = orOfItem(
	'MsgKey',
	fieldOf(messageKey.form, readClientMessage),
);

const msgId = /^\d+-(\d{9,10})-(\d{1,10})$/;

const readMsgId = (value: unknown): ClientMessage | undefined => {
	const [, clientTime, random] = (typeof value === 'string' && msgId.exec(value.trim())) || [];
	return clientMessage(random, clientTime);
};

function clientMessage(random: unknown, time: unknown): ClientMessage | undefined {
	const read = { random: wholeNumber(random), seconds: wholeNumber(time) };
	return read.random !== undefined && read.seconds !== undefined
		? { random: read.random, seconds: read.seconds }
		: undefined;
}

const wholeNumber = (value: unknown): number | undefined => {
	const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
	return typeof number === 'number' &&
		Number.isInteger(number) &&
		number >= 0 &&
		number <= maxUint32
		? number
		: undefined;
};

const objectOf = (value: unknown): IDataObject | undefined => {
	if (typeof value !== 'string') return isDataObject(value) ? value : undefined;
	const json = value.trim().startsWith('{') ? parseJson(value) : undefined;
	return json?.ok === true && isDataObject(json.value) ? json.value : undefined;
};
