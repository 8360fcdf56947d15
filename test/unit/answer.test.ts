import { z } from 'zod/v4';
import { readAnswer } from '../../nodes/shared/client/answer';
import { adminGetroammsgForEdit } from '../../nodes/shared/apis/adminGetroammsg';
import { commonReply } from '../../nodes/shared/apis/schemas';
import { batchsendmsg } from '../../nodes/shared/apis/batchsendmsg';
import { callbackBodyOf } from '../../nodes/shared/callbacks/callbackBody';

const read = (httpStatus: number, text: string) =>
	readAnswer(httpStatus, text, { reply: commonReply });

describe("Tencent's answer", () => {
	it('is a success with code 0, and keeps fields that are not known', () => {
		const text = '{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"succeed","RequestId":"Id-1"}';
		expect(read(200, text)).toEqual({
			ok: true,
			value: { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: 'succeed', RequestId: 'Id-1' },
		});
	});

	it.each([
		['an ErrorInfo that is null', '{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":null}'],
		['an ActionStatus that is null', '{"ActionStatus":null,"ErrorCode":0,"ErrorInfo":""}'],
		['code 0 alone', '{"ErrorCode":"0"}'],
	])('is a success with %s', (_, text) => {
		const value = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };
		expect(read(200, text)).toEqual({ ok: true, value });
	});

	it('may say that some recipients of many did not get a message', () => {
		const text = '{"ActionStatus":"SomeError","ErrorCode":0,"MsgKey":"k","ErrorList":[]}';
		expect(readAnswer(200, text, batchsendmsg).ok).toBe(true);
		const failed = text.replace('SomeError', 'FAIL');
		expect(readAnswer(200, failed, batchsendmsg)).toMatchObject({
			error: { kind: 'refused' },
		});
	});

	it.each([
		['a code', 200, '{"ActionStatus":"FAIL","ErrorCode":20026,"ErrorInfo":"none"}', 20026, 'none'],
		['FAIL alone', 200, '{"ActionStatus":"FAIL","ErrorCode":0}', 0, 'ActionStatus "FAIL"'],
		['another status', 200, '{"ActionStatus":"SomeError","ErrorCode":0,"ErrorInfo":"x"}', 0, 'x'],
		['a status that is no text', 200, '{"ActionStatus":1,"ErrorCode":0}', 0, 'ActionStatus 1'],
		['a code alone', 200, '{"ActionStatus":"OK","ErrorCode":60007,"ErrorInfo":"x"}', 60007, 'x'],
		['a gateway status', 502, '{"ActionStatus":"FAIL","ErrorCode":91000}', 91000, ''],
	])('is a refusal with %s', (_, httpStatus, text, errorCode, errorInfo) => {
		expect(read(httpStatus, text)).toEqual({
			ok: false,
			error: { kind: 'refused', errorCode, errorInfo },
		});
	});

	it.each([
		['HTML with status 200', 200, '<html>Please sign in</html>', true],
		['an empty text', 200, '', true],
		['half a JSON', 200, '{"ActionStatus":"OK","Err', true],
		['other JSON', 200, '{"ok":true}', true],
		['a null', 200, 'null', true],
		['a code that is null', 200, '{"ErrorCode":null}', true],
		['a code that is empty', 200, '{"ErrorCode":""}', true],
		['a bad gateway', 502, '<html>Bad Gateway</html>', true],
		['a gateway that says later', 408, 'Request Timeout', true],
		['a server in trouble', 500, '', true],
		['a gateway that does not understand', 400, 'Bad Request', false],
		['a gateway that says never', 403, 'Forbidden', false],
		['a proxy that wants a password', 407, '', false],
	])('is none of Tencent: %s', (_, httpStatus, text, repeatable) => {
		expect(read(httpStatus, text)).toEqual({
			ok: false,
			error: { kind: 'unreadable', httpStatus, repeatable },
		});
	});

	it('that says FAIL is a refusal, also where it lacks what the API promises', () => {
		const reply = commonReply.extend({ MsgKey: z.string() });
		expect(readAnswer(200, '{"ActionStatus":"FAIL","ErrorCode":0}', { reply })).toMatchObject({
			error: { kind: 'refused', errorCode: 0 },
		});
	});

	it('is not asked for again when it says success and lacks what the API promises', () => {
		const reply = z.looseObject({ MsgKey: z.string() });
		expect(readAnswer(200, '{"ActionStatus":"OK","ErrorCode":0}', { reply })).toEqual({
			ok: false,
			error: { kind: 'incomplete', httpStatus: 200 },
		});
	});
});

describe('a number that JavaScript would round', () => {
	const id = '1234567890123456789';

	it('is a text in what Tencent answers and what it calls with', () => {
		expect(read(200, `{"ErrorCode":0,"Id":${id}}`)).toMatchObject({ value: { Id: id } });
		expect(callbackBodyOf(`{"Id":${id}}`, { Id: Number(id) })).toMatchObject({
			value: { fields: { Id: id } },
		});
	});

	it('is known as such in what is read to be written back', () => {
		const api = { ...adminGetroammsgForEdit, reply: commonReply };
		const answer = readAnswer(200, `{"ErrorCode":0,"Id":${id}}`, api);
		expect(answer.ok && typeof answer.value.Id).toBe('object');
		expect(JSON.stringify(answer)).toContain(`"Id":"${id}"`);
	});
});
