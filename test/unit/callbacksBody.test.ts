import { callbackBodyOf, maxCallbackBytes } from '../../nodes/shared/callbacks/callbackBody';
import { eventKeyOf } from '../../nodes/shared/callbacks/eventKey';

describe('the body of a callback', () => {
	it.each<[string, Uint8Array | string, unknown]>([
		['an object', '{"MsgSeq":"7"}', { MsgSeq: '7' }],
		['an object after a byte order mark', '\ufeff{"MsgSeq":7}', { MsgSeq: 7 }],
		['nothing', '', {}],
		['no bytes', new Uint8Array(), {}],
	])('may be %s', (_case, raw, fields) => {
		expect(callbackBodyOf(raw)).toEqual({ ok: true, value: { fields, raw } });
	});

	it.each<[string, Uint8Array | string, number]>([
		['a list', '[]', 400],
		['null', 'null', 400],
		['a number', '7', 400],
		['cut off', '{"MsgSeq":', 400],
		['of bytes that are no UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), 400],
		['too large', Buffer.alloc(maxCallbackBytes + 1, ' '), 413],
	])('is refused when it is %s', (_case, raw, status) => {
		expect(callbackBodyOf(raw)).toMatchObject({ ok: false, error: { status } });
	});

	it('may be as large as the bound says', () => {
		const raw = Buffer.from(`{"Text":"${'a'.repeat(maxCallbackBytes - 11)}"}`);
		expect(raw).toHaveLength(256 * 1024);
		expect(callbackBodyOf(raw).ok).toBe(true);
		expect(callbackBodyOf(Buffer.concat([raw, Buffer.from(' ')]))).toMatchObject({
			error: { status: 413 },
		});
	});

	it('has a number that JavaScript would round as a text, also where it was parsed before', () => {
		const raw = '{"MsgId":12345678901234567890}';
		for (const parsed of [undefined, JSON.parse(raw)]) {
			expect(callbackBodyOf(raw, parsed)).toMatchObject({
				value: { fields: { MsgId: '12345678901234567890' } },
			});
		}
	});

	it.each([
		['of bytes that are no UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), {}],
		['a list', '[]', []],
		['a text', '"text"', 'text'],
	])('that was parsed before is refused all the same when it is %s', (_case, raw, parsed) => {
		expect(callbackBodyOf(raw, parsed)).toMatchObject({ ok: false, error: { status: 400 } });
	});

	it('is not parsed again when it was parsed before', () => {
		expect(callbackBodyOf('not parsed', { MsgSeq: 7 })).toMatchObject({
			value: { fields: { MsgSeq: 7 } },
		});
	});
});

describe('the key of an event', () => {
	const message = { MsgKey: '1_2_3', From_Account: 'user_1001', To_Account: 'user_1002' };
	const command = 'C2C.CallbackAfterSendMsg';

	it('stays the same when only a counter has moved on', () => {
		expect(eventKeyOf(command, { ...message, UnreadMsgNum: 8 })).toBe(
			eventKeyOf(command, { ...message, UnreadMsgNum: 7 }),
		);
	});

	it.each([
		['another message', command, { ...message, MsgKey: '1_2_4' }],
		['another recipient of one message', command, { ...message, To_Account: 'user_1003' }],
		['another edit of one message', command, { ...message, EventTime: 1769772027036 }],
		['another user in a nested field', command, { ...message, Info: { To_Account: 'user_1003' } }],
		['another command', 'C2C.CallbackAfterMsgWithDraw', message],
	])('differs for %s', (_case, otherCommand, fields) => {
		expect(eventKeyOf(otherCommand, fields)).not.toBe(eventKeyOf(command, message));
	});

	it.each([
		'MsgKey',
		'MsgSeq',
		'MsgSeqList',
		'Random',
		'LastReadTime',
		'EventTime',
		'CtxcbRequestId',
	])('is made of %s alone, where nothing else tells events apart', (name) => {
		const key = eventKeyOf(command, { [name]: 1 });
		expect(key).toEqual(expect.any(String));
		expect(eventKeyOf(command, { [name]: 2 })).not.toBe(key);
	});

	it('does not exist where nothing says which event it is', () => {
		const alert = { ServiceName: 'openim', Command: 'batchsendmsg', Request: 510, Limit: 200 };
		expect(eventKeyOf('Alert.RequestOverLimit', alert)).toBeUndefined();
	});
});
