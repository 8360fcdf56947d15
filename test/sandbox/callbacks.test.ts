import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { startSandbox, type Sandbox } from '../../sandbox';
import { signatureOf } from '../../sandbox/callbacks/address';
import { call, text } from './caller';
import { OK, startReceiver, type Receiver } from './receiver';

let receiver: Receiver;
let sandbox: Sandbox;
beforeEach(async () => {
	receiver = await startReceiver();
	sandbox = await startSandbox({
		accounts: ['user_1001', 'user_1002'],
		groups: [{ groupId: 'group', members: ['user_1001', 'user_1002'] }],
		callbacks: { url: receiver.url, token: 'xxxxyyyy' },
	});
});
afterEach(async () => {
	await sandbox.close();
	await receiver.close();
});

const pair = { From_Account: 'user_1001', To_Account: 'user_1002' };
const message = { from: 'user_1001', to: 'user_1002', text: 'hello' };
const stored = () => sandbox.conversation('user_1001', 'user_1002');
const only = (...commands: string[]) => {
	sandbox.callbacks = { url: receiver.url, commands };
};
const restSend = (fields: Record<string, unknown> = {}) =>
	call(sandbox, 'sendmsg', {
		...pair,
		MsgSeq: 31906,
		MsgRandom: 833502,
		MsgBody: [text('hello')],
		CloudCustomData: 'data',
		...fields,
	});

describe('the signature of callbacks', () => {
	it('is the one of Tencent’s own example', () => {
		expect(signatureOf('xxxxyyyy', 1669872112)).toEqual({
			RequestTime: '1669872112',
			Sign: '17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061',
		});
	});

	it('stands in the query with all the rest', async () => {
		await sandbox.userSends({ ...message, platform: 'iOS' });
		await sandbox.callbacksSettled();
		const [first] = receiver.received;
		const requestTime = first?.query.RequestTime ?? '';
		expect(first?.query).toEqual({
			SdkAppid: '1400000000',
			CallbackCommand: 'C2C.CallbackBeforeSendMsg',
			contenttype: 'json',
			ClientIP: '203.0.113.10',
			OptPlatform: 'iOS',
			RequestTime: requestTime,
			Sign: createHash('sha256').update(`xxxxyyyy${requestTime}`).digest('hex'),
		});
		expect(Math.abs(Number(requestTime) - Date.now() / 1000)).toBeLessThan(60);
	});

	it('stands beside a query of the URL’s own', async () => {
		sandbox.callbacks = { url: `${receiver.url}?own=1&x=a%20b` };
		await sandbox.fireCallback('State.StateChange', {});
		const [first] = receiver.received;
		expect(first?.target.match(/\?/g)).toHaveLength(1);
		expect(first?.query).toMatchObject({
			...{ own: '1', x: 'a b', SdkAppid: '1400000000' },
			CallbackCommand: 'State.StateChange',
		});
	});

	it('is missing where the token is empty, and made with the credential’s where none is set', async () => {
		sandbox.callbacks = { url: receiver.url, token: '' };
		await sandbox.fireCallback('State.StateChange', {});
		sandbox.callbacks = { url: receiver.url };
		await sandbox.fireCallback('State.StateChange', {});
		expect(receiver.received.map(({ query }) => 'Sign' in query)).toEqual([false, true]);
	});
});

describe('callbacks of one-to-one messages', () => {
	it('tells of a REST send before and after, as RESTAPI', async () => {
		const { MsgKey, MsgTime } = await restSend();
		await sandbox.callbacksSettled();
		const shared = {
			...pair,
			MsgSeq: 31906,
			MsgRandom: 833502,
			MsgTime,
			MsgKey,
			OnlineOnlyFlag: 0,
			MsgBody: [text('hello')],
			CloudCustomData: 'data',
		};
		expect(receiver.received.map(({ body }) => body)).toEqual([
			{ CallbackCommand: 'C2C.CallbackBeforeSendMsg', ...shared },
			{
				CallbackCommand: 'C2C.CallbackAfterSendMsg',
				...shared,
				SendMsgResult: 0,
				ErrorInfo: 'send msg succeed',
				UnreadMsgNum: 1,
			},
		]);
		expect(receiver.received.map(({ query }) => query.OptPlatform)).toEqual(['RESTAPI', 'RESTAPI']);
		expect(receiver.received.map(({ query }) => query.ClientIP)).toEqual([
			'127.0.0.1',
			'127.0.0.1',
		]);
	});

	it('sends neither where the message forbids it', async () => {
		await restSend({ ForbidCallbackControl: ['ForbidBeforeSendMsgCallback'] });
		await restSend({ MsgSeq: 2, ForbidCallbackControl: ['ForbidAfterSendMsgCallback'] });
		await sandbox.callbacksSettled();
		expect(receiver.commands()).toEqual(['C2C.CallbackAfterSendMsg', 'C2C.CallbackBeforeSendMsg']);
	});

	it('tells of an edit with the new body and both times', async () => {
		sandbox.seed([{ ...message, msgKey: '609_690_1769771529' }]);
		await call(sandbox, 'modify_c2c_msg', {
			...pair,
			MsgKey: '609_690_1769771529',
			MsgBody: [text('edited')],
			CloudCustomData: '1769772027',
		});
		await sandbox.callbacksSettled();
		expect(receiver.received).toMatchObject([{ query: { OptPlatform: 'RESTAPI' } }]);
		expect(receiver.received[0]?.body).toEqual({
			CallbackCommand: 'C2C.CallbackAfterModifyMsg',
			...pair,
			Operator_Account: 'administrator',
			MsgSeq: 609,
			MsgRandom: 690,
			MsgTime: 1769771529,
			MsgKey: '609_690_1769771529',
			MsgBody: [text('edited')],
			CloudCustomData: '1769772027',
			EventTime: expect.any(Number) as number,
		});
	});

	it('tells of a recall', async () => {
		sandbox.seed([{ ...message, msgKey: '1_2_3' }]);
		await call(sandbox, 'admin_msgwithdraw', { ...pair, MsgKey: '1_2_3' });
		await sandbox.callbacksSettled();
		expect(receiver.received.map(({ body }) => body)).toEqual([
			{
				CallbackCommand: 'C2C.CallbackAfterMsgWithDraw',
				...pair,
				MsgKey: '1_2_3',
				UnreadMsgNum: 0,
			},
		]);
	});

	it('tells of nothing that failed, was sent to many, or was not asked for', async () => {
		await call(sandbox, 'modify_c2c_msg', { ...pair, MsgKey: '9_9_9', CloudCustomData: 'x' });
		await call(sandbox, 'batchsendmsg', {
			From_Account: 'user_1001',
			To_Account: ['user_1002'],
			MsgRandom: 1,
			MsgBody: [text('hello')],
		});
		only('C2C.CallbackAfterModifyMsg');
		await restSend();
		await sandbox.callbacksSettled();
		expect(receiver.received).toEqual([]);
	});

	it('tells of a repeat within two minutes only once', async () => {
		jest.spyOn(Date, 'now').mockReturnValue(Date.now());
		await sandbox.close();
		const nowMs = Date.now();
		sandbox = await startSandbox({ callbacks: { url: receiver.url }, nowMs: () => nowMs });
		await restSend();
		await restSend();
		await sandbox.callbacksSettled();
		jest.restoreAllMocks();
		expect(receiver.commands()).toEqual(['C2C.CallbackBeforeSendMsg', 'C2C.CallbackAfterSendMsg']);
	});
});

describe('what a before-callback answers', () => {
	beforeEach(() => only('C2C.CallbackBeforeSendMsg'));

	it.each([
		['lets the message through', OK, 0, '', [text('hello')]],
		[
			'rewrites it',
			{ ...OK, MsgBody: [text('h***o')], CloudCustomData: 'checked' },
			0,
			'',
			[text('h***o')],
		],
		['drops it, unseen by the sender', { ...OK, ErrorCode: 2 }, 0, '', undefined],
		[
			'refuses it',
			{ ...OK, ErrorCode: 1 },
			20006,
			'The callback before sending refused the message',
			undefined,
		],
		[
			'refuses it in the app’s own words',
			{ ActionStatus: 'OK', ErrorCode: 120001, ErrorInfo: 'No selling here' },
			120001,
			'No selling here',
			undefined,
		],
	])('%s', async (_what, answer, ErrorCode, ErrorInfo, msgBody) => {
		receiver.answer = answer;
		expect(await sandbox.userSends(message)).toMatchObject({ ErrorCode, ErrorInfo });
		expect(stored().map((kept) => kept.msgBody)).toEqual(msgBody ? [msgBody] : []);
		expect(sandbox.callbackCalls).toMatchObject([{ answer }]);
		expect(sandbox.callbackCalls[0]?.problem).toBeUndefined();
	});

	it('holds for REST sends too', async () => {
		receiver.answer = { ...OK, ErrorCode: 1 };
		expect(await restSend()).toMatchObject({ ErrorCode: 20006, ActionStatus: 'FAIL' });
		expect(stored()).toEqual([]);
	});

	it('is seen by the callback after the send', async () => {
		only('C2C.CallbackBeforeSendMsg', 'C2C.CallbackAfterSendMsg');
		receiver.answer = { ...OK, MsgBody: [text('h***o')] };
		await sandbox.userSends(message);
		await sandbox.callbacksSettled();
		expect(receiver.received[1]?.body).toMatchObject({ MsgBody: [text('h***o')] });
	});

	it.each([
		['no JSON', 'OK'],
		['no answer to a callback', { hello: 1 }],
		['a code of group chats', { ...OK, ErrorCode: 10100 }],
		['a code that is none', { ...OK, ErrorCode: 7 }],
		['a rewrite under FAIL', { ...OK, ActionStatus: 'FAIL', MsgBody: [text('x')] }],
		['a rewrite that is no message', { ...OK, MsgBody: [{ MsgType: 'TIMTextElem' }] }],
	])('does not count when it is %s: the message goes out as it was', async (_what, answer) => {
		receiver.answer = answer;
		expect(await sandbox.userSends(message)).toMatchObject({ ErrorCode: 0 });
		expect(stored()).toMatchObject([{ msgBody: [text('hello')] }]);
		expect(sandbox.callbackCalls).toMatchObject([{ problem: expect.any(String) as string }]);
	});

	it('blocks with 80003 after a failure where the console says so', async () => {
		sandbox.callbacks = { url: receiver.url, onFailedBefore: 'block' };
		receiver.answer = 'no JSON';
		expect(await sandbox.userSends(message)).toMatchObject({ ErrorCode: 80003 });
		expect(stored()).toEqual([]);
	});

	it('is not waited for longer than the time it has, and not asked for twice', async () => {
		sandbox.callbacks = {
			url: receiver.url,
			commands: ['C2C.CallbackBeforeSendMsg'],
			retryAfterCallbacks: true,
			timeoutMs: 20,
		};
		receiver.answer = null;
		expect(await sandbox.userSends(message)).toMatchObject({ ErrorCode: 0 });
		expect(stored()).toHaveLength(1);
		expect(sandbox.callbackCalls).toMatchObject([
			{ attempt: 1, problem: expect.stringContaining('timeout') as string },
		]);
	});
});

describe('callbacks that are not answered properly', () => {
	it('are sent again, the same to the byte, when asked for', async () => {
		sandbox.callbacks = { url: receiver.url, retryAfterCallbacks: true };
		let tries = 0;
		receiver.answer = (response: { statusCode: number }) => {
			tries++;
			response.statusCode = tries < 3 ? 503 : 200;
			return OK;
		};
		await sandbox.fireCallback('C2C.CallbackAfterSendMsg', { MsgKey: '1_2_3' });
		expect(receiver.received).toHaveLength(3);
		const [first] = receiver.received;
		expect(receiver.received).toEqual([first, first, first]);
		expect(sandbox.callbackCalls).toMatchObject([
			{ attempt: 1, problem: 'HTTP 503' },
			{ attempt: 2, problem: 'HTTP 503' },
			{ attempt: 3, httpStatus: 200 },
		]);
	});

	it('are not sent again otherwise, and harm nothing', async () => {
		await receiver.close();
		expect(await restSend()).toMatchObject({ ErrorCode: 0 });
		await sandbox.callbacksSettled();
		expect(sandbox.callbackCalls.map(({ command, attempt }) => [command, attempt])).toEqual([
			['C2C.CallbackBeforeSendMsg', 1],
			['C2C.CallbackAfterSendMsg', 1],
		]);
		expect(stored()).toHaveLength(1);
	});
});

describe('what users send', () => {
	it('is refused from a muted account, without asking before, and told after', async () => {
		await call(sandbox, 'setnospeaking', { Set_Account: 'user_1001', C2CmsgNospeakingTime: 60 });
		expect(await sandbox.userSends(message)).toMatchObject({ ErrorCode: 20012 });
		await sandbox.callbacksSettled();
		expect(receiver.received.map(({ body }) => body)).toMatchObject([
			{ CallbackCommand: 'C2C.CallbackAfterSendMsg', SendMsgResult: 20012, UnreadMsgNum: -1 },
		]);
	});

	it('can be edited by the key that the callback brought', async () => {
		only('C2C.CallbackAfterSendMsg');
		await sandbox.userSends(message);
		await sandbox.callbacksSettled();
		const { From_Account, To_Account, MsgKey } = receiver.received[0]?.body ?? {};
		const edit = { From_Account, To_Account, MsgKey, MsgBody: [text('edited')] };
		expect(await call(sandbox, 'modify_c2c_msg', edit)).toMatchObject({ ErrorCode: 0 });
		expect(stored()).toMatchObject([{ edits: 1 }]);
	});

	it('goes to groups as well', async () => {
		expect(
			await sandbox.userSends({ from: 'user_1001', group: 'group', text: 'hello' }),
		).toMatchObject({ ErrorCode: 0, MsgSeq: 1 });
		expect(
			await sandbox.userSends({ from: 'administrator', group: 'group', text: 'hello' }),
		).toMatchObject({ ErrorCode: 10007 });
		expect(await sandbox.userSends({ from: 'user_1001', group: 'nowhere' })).toMatchObject({
			ErrorCode: 10010,
		});
	});
});

describe('callbacks of group messages', () => {
	const restSendToGroup = () =>
		call(sandbox, 'send_group_msg', {
			GroupId: 'group',
			From_Account: 'user_1001',
			Random: 7,
			MsgBody: [text('hello')],
		});

	it('tells of a message before and after', async () => {
		const { MsgTime } = await restSendToGroup();
		await sandbox.callbacksSettled();
		const shared = {
			GroupId: 'group',
			Type: 'Public',
			From_Account: 'user_1001',
			Operator_Account: 'administrator',
			Random: 7,
			OnlineOnlyFlag: 0,
			MsgBody: [text('hello')],
			MsgPriority: 'Normal',
			EventTime: expect.any(Number) as number,
		};
		expect(receiver.received.map(({ body }) => body)).toEqual([
			{ CallbackCommand: 'Group.CallbackBeforeSendMsg', ...shared },
			{ CallbackCommand: 'Group.CallbackAfterSendMsg', ...shared, MsgSeq: 1, MsgTime },
		]);
	});

	it.each([
		[{ ...OK, ErrorCode: 1 }, 10016, 0],
		[{ ...OK, ErrorCode: 10100, ErrorInfo: 'no' }, 10100, 0],
		[{ ...OK, ErrorCode: 2 }, 0, 0],
		[{ ...OK, ErrorCode: 120001 }, 0, 1],
	])('obeys %j with %i', async (answer, ErrorCode, messages) => {
		only('Group.CallbackBeforeSendMsg');
		receiver.answer = answer;
		expect(await restSendToGroup()).toMatchObject({ ErrorCode });
		expect(sandbox.group('group')).toHaveLength(messages);
	});

	it('delivers what the answer rewrites', async () => {
		only('Group.CallbackBeforeSendMsg');
		receiver.answer = { ...OK, MsgBody: [text('h***o')] };
		await restSendToGroup();
		expect(sandbox.group('group')).toMatchObject([{ msgBody: [text('h***o')] }]);
	});

	it('tells of edits and of what was recalled', async () => {
		sandbox.seedGroup([{ groupId: 'group', from: 'user_1001', text: 'hello' }]);
		await call(sandbox, 'modify_group_msg', {
			GroupId: 'group',
			MsgSeq: 1,
			MsgBody: [text('new')],
		});
		await sandbox.callbacksSettled();
		await call(sandbox, 'group_msg_recall', {
			GroupId: 'group',
			MsgSeqList: [{ MsgSeq: 1 }, { MsgSeq: 9 }],
		});
		await sandbox.callbacksSettled();
		const shared = {
			GroupId: 'group',
			Operator_Account: 'administrator',
			EventTime: expect.any(Number) as number,
		};
		expect(receiver.received.map(({ body }) => body)).toEqual([
			{
				CallbackCommand: 'Group.CallbackAfterModifyMsg',
				...shared,
				TopicId: '',
				MsgSeq: 1,
				MsgBody: [text('new')],
			},
			{
				CallbackCommand: 'Group.CallbackAfterRecallMsg',
				...shared,
				Type: 'Public',
				MsgSeqList: [{ MsgSeq: 1 }],
			},
		]);
	});
});

it('writes a line for each callback, and never its signature', async () => {
	await sandbox.close();
	const lines: string[] = [];
	sandbox = await startSandbox({
		callbacks: { url: receiver.url },
		log: (line) => lines.push(line),
	});
	await sandbox.userSends(message);
	await sandbox.callbacksSettled();
	expect(lines).toHaveLength(2);
	expect(lines.join('\n')).toMatch(/callback C2C\.CallbackBeforeSendMsg +let through/);
	expect(lines.join('\n')).not.toMatch(/Sign|[0-9a-f]{64}/);
});

describe('what came of a callback, in words', () => {
	it('is that n8n does not listen, where the URL is not there', async () => {
		receiver.answer = (response: ServerResponse) => {
			response.statusCode = 404;
			return {};
		};
		await sandbox.fireCallback('State.StateChange', {});

		expect(sandbox.callbackCalls.at(-1)?.problem).toContain('n8n is not listening');
	});

	it.each([
		['blocked with 120001: no casino', { ErrorCode: 120001, ErrorInfo: 'no casino' }],
		['blocked with 20006', { ErrorCode: 1 }],
		['dropped silently', { ErrorCode: 2 }],
		['delivered as something else', { CloudCustomData: '' }],
		['let through', {}],
	])('is that a message was %s', async (words, answer) => {
		only('C2C.CallbackBeforeSendMsg');
		receiver.answer = { ...OK, ...answer };
		await sandbox.userSends(message);

		expect(sandbox.callbackCalls.at(-1)?.verdict).toBe(words);
	});
});
