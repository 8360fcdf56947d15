import { startSandbox, type Sandbox } from '../../sandbox';
import { call, text } from './caller';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox({
		accounts: Array.from({ length: 500 }, (_, index) => `user_${1000 + index}`),
	});
});
afterEach(() => sandbox.close());

const send = (To_Account: unknown, fields: Record<string, unknown> = {}) =>
	call(sandbox, 'batchsendmsg', {
		From_Account: 'user_1000',
		To_Account,
		MsgRandom: 19901224,
		MsgBody: [text('hello')],
		...fields,
	});

describe('batchsendmsg', () => {
	it('sends to 500 people under one key, though their list alone is longer than 12 KB', async () => {
		const everybody = Array.from({ length: 500 }, (_, index) => `user_${1000 + index}`);
		const long = everybody.map((userId) => userId.padEnd(32, '_'));
		await sandbox.close();
		sandbox = await startSandbox();
		const { MsgKey, ...rest } = await send(long);
		expect(rest).toEqual({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 });
		for (const userId of long)
			expect(sandbox.conversation('user_1000', userId)).toMatchObject([{ msgKey: MsgKey }]);
	});

	it('sends under one key also where the second ends meanwhile', async () => {
		await sandbox.close();
		let nowMs = Date.now();
		sandbox = await startSandbox({ nowMs: () => (nowMs += 100) });
		const everybody = Array.from({ length: 30 }, (_, index) => `user_${1001 + index}`);
		const { MsgKey } = await send(everybody);
		for (const userId of everybody)
			expect(sandbox.conversation('user_1000', userId)).toMatchObject([{ msgKey: MsgKey }]);
	});

	it('names those whom it could not send to, and sends to the others', async () => {
		const answer = await send(['user_1001', 'user_8888', 'user_1002', 'user_9999']);
		expect(answer).toMatchObject({
			ActionStatus: 'SomeError',
			ErrorCode: 0,
			ErrorList: [
				{ To_Account: 'user_8888', ErrorCode: 70107 },
				{ To_Account: 'user_9999', ErrorCode: 70107 },
			],
		});
		expect(sandbox.conversation('user_1000', 'user_1002')).toMatchObject([
			{ msgKey: answer.MsgKey, msgBody: [text('hello')] },
		]);
		expect(sandbox.conversation('user_1000', 'user_8888')).toEqual([]);
	});

	it('fails where there is nobody to send to', async () => {
		expect(await send(['user_8888'])).toMatchObject({
			ActionStatus: 'FAIL',
			ErrorCode: 70107,
			ErrorList: [{ To_Account: 'user_8888', ErrorCode: 70107 }],
		});
	});

	it('edits one recipient’s copy and leaves the others', async () => {
		const { MsgKey } = await send(['user_1001', 'user_1002']);
		await call(sandbox, 'modify_c2c_msg', {
			From_Account: 'user_1000',
			To_Account: 'user_1001',
			MsgKey,
			MsgBody: [text('edited')],
		});
		expect(sandbox.conversation('user_1000', 'user_1001')).toMatchObject([{ edits: 1 }]);
		expect(sandbox.conversation('user_1000', 'user_1002')).toMatchObject([{ edits: 0 }]);
	});

	it.each([
		[90011, 'more than 500 recipients', Array(501).fill('user_1001'), {}],
		[90003, 'one recipient as text', 'user_1001', {}],
		[90003, 'no recipients', [], {}],
		[90055, 'a message over 12 KB', ['user_1001'], { CloudCustomData: 'x'.repeat(12_288) }],
		[20003, 'an unknown sender', ['user_1001'], { From_Account: 'user_9999' }],
		[20001, 'a field that only sendmsg has', ['user_1001'], { ForbidCallbackControl: [] }],
	])('refuses with %i: %s', async (ErrorCode, _what, recipients, fields) => {
		expect(await send(recipients, fields)).toMatchObject({ ErrorCode, ActionStatus: 'FAIL' });
	});
});
