import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox';
import { elementContents } from '../../sandbox/checks/elements';
import type { CallDetail } from '../../sandbox/live/callView';
import type { Snapshot } from '../../sandbox/live/snapshot';
import { allInOneMoment, call, text } from './caller';
import { openStream, type PageStream } from './pageStream';
import { startReceiver } from './receiver';

const lines: string[] = [];
let sandbox: Sandbox;
let stream: PageStream | undefined;
const start = async (options: SandboxOptions = {}) => {
	lines.length = 0;
	sandbox = await startSandbox({ log: (line) => lines.push(line), ...options });
	return sandbox;
};
afterEach(async () => {
	jest.restoreAllMocks();
	stream?.close();
	stream = undefined;
	await sandbox.close();
});

const get = (path: string) => fetch(`${sandbox.url}${path}`);
const snapshotOf = async () => (await (await get('/_sandbox/snapshot')).json()) as Snapshot;
const control = async (name: string, body: unknown) => {
	const response = await fetch(`${sandbox.url}/_sandbox/${name}`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
	return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
};
const seedOne = (words = 'hello') =>
	sandbox.seed([{ from: 'user_1001', to: 'user_1002', text: words }])[0]!;
const edit = (msgKey: string, words: string) =>
	call(sandbox, 'modify_c2c_msg', {
		From_Account: 'user_1001',
		To_Account: 'user_1002',
		MsgKey: msgKey,
		MsgBody: [text(words)],
	});

describe("the page's snapshot", () => {
	it('lists one-to-one and group conversations, the newest first, with their messages', async () => {
		await start();
		sandbox.seed([
			{ from: 'user_1002', to: 'user_1001', text: 'one', timeSeconds: 100 },
			{ from: 'user_1001', to: 'user_1002', text: 'two', timeSeconds: 200 },
		]);
		sandbox.seedGroup([
			{ groupId: '@TGS#1', from: 'user_1003', text: 'all', timeSeconds: 300 },
			{ groupId: '@TGS#1', topicId: '@TOPIC#1', from: 'user_1003', text: 'few', timeSeconds: 50 },
		]);
		const { conversations } = await snapshotOf();
		expect(
			conversations.map(({ kind, names, total, messages }) => ({
				kind,
				names,
				total,
				texts: messages.map(({ msgBody }) => msgBody[0]?.MsgContent.Text),
			})),
		).toEqual([
			{ kind: 'group', names: ['@TGS#1'], total: 1, texts: ['all'] },
			{ kind: 'oneToOne', names: ['user_1001', 'user_1002'], total: 2, texts: ['one', 'two'] },
			{ kind: 'group', names: ['@TGS#1', '@TOPIC#1'], total: 1, texts: ['few'] },
		]);
	});

	it('says what stood in an edited message before, and which one was recalled', async () => {
		await start();
		const { msgKey } = seedOne('first');
		await edit(msgKey, 'second');
		await call(sandbox, 'admin_msgwithdraw', {
			From_Account: 'user_1001',
			To_Account: 'user_1002',
			MsgKey: msgKey,
		});
		const [message] = (await snapshotOf()).conversations[0]!.messages;
		expect(message).toMatchObject({
			key: msgKey,
			msgBody: [text('second')],
			history: [[text('first')]],
			edits: 1,
			recalled: true,
		});
	});

	it('stays small: the newest 200 messages of a conversation, told how many there are', async () => {
		await start();
		sandbox.seed(
			Array.from({ length: 250 }, (_, index) => ({
				from: 'user_1001',
				to: 'user_1002',
				text: `message ${index}`,
			})),
		);
		const { total, messages } = (await snapshotOf()).conversations[0]!;
		expect(total).toBe(250);
		expect(messages).toHaveLength(200);
		expect(messages.at(-1)?.msgBody).toEqual([text('message 249')]);
	});

	it('gives the values of the credential to copy', async () => {
		await start();
		expect((await snapshotOf()).credential).toEqual(sandbox.credential);
	});
});

describe("the page's events", () => {
	it('begin with a snapshot and tell of an edit with what stood there before', async () => {
		await start();
		const { msgKey } = seedOne('Write to blue@example.com');
		stream = await openStream(sandbox);
		expect(stream.snapshot.conversations[0]?.messages[0]?.edits).toBe(0);
		await edit(msgKey, 'Write to [removed]');
		const { changes } = await stream.until((all) => all.changes.length > 0);
		expect(changes).toMatchObject([
			{
				kind: 'edited',
				conversation: { names: ['user_1001', 'user_1002'], total: 1 },
				message: {
					key: msgKey,
					edits: 1,
					msgBody: [text('Write to [removed]')],
					history: [[text('Write to blue@example.com')]],
				},
			},
		]);
	});

	it('tell of what is sent and recalled, one-to-one and in groups', async () => {
		await start();
		stream = await openStream(sandbox);
		const sent = await call(sandbox, 'sendmsg', {
			From_Account: 'user_1001',
			To_Account: 'user_1002',
			MsgRandom: 7,
			MsgBody: [text('hello')],
		});
		const first = await stream.until((all) => all.changes.length > 0);
		expect(first.changes[0]).toMatchObject({ kind: 'sent', message: { key: sent.MsgKey } });
		sandbox.seedGroup([{ groupId: '@TGS#1', from: 'user_1001', text: 'hello' }]);
		await call(sandbox, 'group_msg_recall', { GroupId: '@TGS#1', MsgSeqList: [{ MsgSeq: 1 }] });
		const second = await stream.until((all) => all.changes.some(({ kind }) => kind === 'recalled'));
		expect(second.changes.at(-1)).toMatchObject({
			conversation: { kind: 'group', names: ['@TGS#1'] },
			message: { key: '1', recalled: true },
		});
	});

	it('tell of a burst once for each message, as it is in the end', async () => {
		await start();
		stream = await openStream(sandbox);
		for (let index = 0; index < 500; index++) seedOne(`message ${index}`);
		const { changes } = await stream.until((all) => all.changes.length >= 500);
		expect(changes).toHaveLength(500);
		const { msgKey } = seedOne();
		await edit(msgKey, 'second');
		await edit(msgKey, 'third');
		const after = await stream.until((all) =>
			all.changes.some(({ message }) => message.key === msgKey && message.edits === 2),
		);
		expect(after.changes.at(-1)?.message.msgBody).toEqual([text('third')]);
	});

	it('go to every open page', async () => {
		await start();
		stream = await openStream(sandbox);
		const other = await openStream(sandbox);
		seedOne();
		for (const listener of [stream, other])
			expect((await listener.until((all) => all.changes.length > 0)).changes).toHaveLength(1);
		other.close();
	});
});

describe('the calls on the page', () => {
	const detailOf = async (id: number) =>
		(await (await get(`/_sandbox/calls/${id}`)).json()) as CallDetail;

	it('come latest first, with request and answer on demand', async () => {
		await start();
		const { msgKey } = seedOne();
		await edit(msgKey, 'second');
		await edit('1_2_3', 'third');
		const { calls, conversations } = await snapshotOf();
		expect(calls).toMatchObject([
			{ kind: 'call', name: 'modify_c2c_msg', outcome: 'refused', result: '20026', key: '1_2_3' },
			{
				name: 'modify_c2c_msg',
				outcome: 'done',
				result: '0',
				people: 'user_1001 → user_1002',
				messageId: conversations[0]?.messages[0]?.id,
			},
		]);
		expect(await detailOf(calls[1]!.id)).toMatchObject({
			request: { MsgKey: msgKey, MsgBody: [text('second')] },
			answer: { ErrorCode: 0, ActionStatus: 'OK' },
		});
	});

	it('are told of as they come', async () => {
		await start();
		stream = await openStream(sandbox);
		await edit('1_2_3', 'text');
		const { calls } = await stream.until((all) => all.calls.length > 0);
		expect(calls).toMatchObject([{ result: '20026', explanation: expect.any(String) }]);
	});

	it('say which were spoiled on purpose', async () => {
		await start();
		sandbox.faults.script([{ errorCode: 20004 }]);
		await edit('1_2_3', 'text');
		expect((await snapshotOf()).calls[0]).toMatchObject({ outcome: 'spoiled', result: '20004' });
	});

	it('are forgotten after 200, and then say so', async () => {
		await start();
		for (let index = 0; index < 201; index++) await edit('1_2_3', 'text');
		expect((await snapshotOf()).calls).toHaveLength(200);
		expect((await get('/_sandbox/calls/0')).status).toBe(404);
		expect((await get('/_sandbox/calls/1')).status).toBe(200);
	});

	it('show callbacks too, and no signature of either kind anywhere', async () => {
		await start();
		const receiver = await startReceiver();
		sandbox.callbacks = { url: receiver.url };
		stream = await openStream(sandbox);
		const { msgKey } = seedOne();
		await edit(msgKey, 'second');
		await sandbox.callbacksSettled();
		const update = await stream.until((all) => all.calls.length === 2);
		const snapshot = await snapshotOf();
		expect(snapshot.calls.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
			'callback C2C.CallbackAfterModifyMsg',
			'call modify_c2c_msg',
		]);
		const details = await Promise.all(snapshot.calls.map(({ id }) => detailOf(id)));
		const shown = JSON.stringify([update, snapshot, details]);
		const { Sign = '', RequestTime = '' } = receiver.received[0]!.query;
		expect(Sign).toMatch(/^[0-9a-f]{64}$/);
		expect(shown).not.toContain(Sign);
		expect(shown).not.toContain(`RequestTime=${RequestTime}`);
		expect(shown).not.toMatch(/usersig/i);
		await receiver.close();
	});
});

describe('what the page can do', () => {
	it('sends as a user, which fires callbacks', async () => {
		await start();
		const receiver = await startReceiver();
		sandbox.callbacks = { url: receiver.url };
		const { answer } = await control('send', { from: 'user_1001', to: 'user_1002', text: 'hello' });
		await sandbox.callbacksSettled();
		expect(answer).toMatchObject({ reply: { ErrorCode: 0 } });
		expect(answer.conversationId).toBe((await snapshotOf()).conversations[0]?.id);
		expect(receiver.commands()).toEqual(['C2C.CallbackBeforeSendMsg', 'C2C.CallbackAfterSendMsg']);
		await receiver.close();
	});

	it('sends a picture as a user, and shows it', async () => {
		await start();
		const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
		const picture = { data: bytes.toString('base64'), width: 8, height: 6 };
		const both = { from: 'user_1001', to: 'user_1002' };
		const { answer } = await control('send', { ...both, text: 'look', picture });
		expect(answer).toMatchObject({ reply: { ErrorCode: 0 } });
		const [sent] = sandbox.conversation('user_1001', 'user_1002');
		expect(sent?.msgBody).toMatchObject([
			text('look'),
			{
				MsgType: 'TIMImageElem',
				MsgContent: {
					ImageFormat: 1,
					ImageInfoArray: [1, 2, 3].map((Type) => ({ Type, Size: 4, Width: 8, Height: 6 })),
				},
			},
		]);
		// As Tencent would take it, and there to be looked at.
		expect(elementContents.TIMImageElem?.safeParse(sent?.msgBody[1]?.MsgContent).success).toBe(
			true,
		);
		const files = sent?.msgBody[1]?.MsgContent.ImageInfoArray as Array<{ URL: string }>;
		const shown = await fetch(files[0]!.URL);
		expect(shown.headers.get('content-type')).toBe('image/jpeg');
		expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes);
	});

	it('names a message by all that n8n asks for', async () => {
		await start();
		const { msgKey } = seedOne();
		sandbox.seedGroup([{ groupId: '@TGS#1', from: 'user_1003', text: 'all', timeSeconds: 300 }]);
		const { conversations } = await snapshotOf();
		expect(conversations.flatMap(({ messages }) => messages.map(({ ids }) => ids))).toEqual([
			{ From_Account: 'user_1001', To_Account: 'user_1002', MsgKey: msgKey },
			{ GroupId: '@TGS#1', MsgSeq: 1 },
		]);
	});

	it('keeps what a user sends within a second in the order in which it was sent', async () => {
		await start({ nowMs: () => 1_790_000_000_000 });
		const words = ['one', 'two', 'three', 'four', 'five'];
		for (const each of words) {
			await control('send', { from: 'user_1001', to: 'user_1002', text: each });
		}
		const texts = sandbox
			.conversation('user_1001', 'user_1002')
			.map(({ msgBody }) => msgBody[0]?.MsgContent.Text);
		expect(texts).toEqual(words);
	});

	it('sends to a group, and tells of a refusal', async () => {
		await start({ groups: [{ groupId: '@TGS#1', members: ['user_1001'] }] });
		const send = (from: string) => control('send', { from, group: '@TGS#1', text: 'hello' });
		expect((await send('user_1001')).answer).toMatchObject({ reply: { ErrorCode: 0 } });
		expect((await send('user_1002')).answer).toMatchObject({ reply: { ErrorCode: 10007 } });
		expect(sandbox.group('@TGS#1')).toHaveLength(1);
	});

	it('adds examples with every type of element, all as Tencent would take them', async () => {
		await start();
		await control('examples', {});
		const again = await control('examples', {});
		const { conversations } = await snapshotOf();
		expect(conversations.map(({ kind }) => kind).sort()).toEqual(['group', 'oneToOne']);
		expect(conversations.map(({ id }) => id)).toContain(again.answer.conversationId);
		const elements = conversations.flatMap(({ messages }) =>
			messages.flatMap(({ msgBody }) => msgBody),
		);
		expect(new Set(elements.map(({ MsgType }) => MsgType))).toEqual(
			new Set(Object.keys(elementContents)),
		);
		for (const { MsgType, MsgContent } of elements)
			expect(elementContents[MsgType]?.safeParse(MsgContent).error).toBeUndefined();
	});

	it('sets faults, limit, latency and callbacks, and every page hears of it', async () => {
		await start();
		stream = await openStream(sandbox);
		const settings = {
			faultShare: 0.05,
			limit: 1,
			latencyMs: 1,
			callbackUrl: 'http://127.0.0.1:9/hook',
		};
		await control('settings', settings);
		const update = await stream.until((all) => all.settings !== undefined);
		expect(update.settings).toEqual({ ...settings, faultShare: expect.closeTo(0.05) });
		expect(sandbox.callbacks).toEqual({ url: settings.callbackUrl });
		await control('settings', { faultShare: 0, callbackUrl: '' });
		expect(sandbox.callbacks).toBeUndefined();
		expect(sandbox.faults.odds).toEqual({});
		allInOneMoment();
		await edit('1_2_3', 'text');
		expect((await edit('1_2_3', 'text')).ErrorCode).toBe(60007);
		await control('settings', { limit: 'none' });
		expect((await edit('1_2_3', 'text')).ErrorCode).toBe(20026);
	});

	it.each([
		['send', { from: 'user_1001', text: 'hello' }, 'give either to or group'],
		['send', { from: 'user_1001', to: 'user_1002' }, 'give a text, a picture or both'],
		['send', { from: '', to: 'user_1002', text: 'hello' }, 'from '],
		['settings', { callbackUrl: 'file:///etc/passwd' }, 'callbackUrl must start with http'],
		['settings', { latencyMs: -1 }, 'latencyMs '],
		['send', 'no JSON', 'This is no JSON.'],
	])('refuses %s with %j in a sentence', async (name, body, words) => {
		await start();
		const { status, answer } = await control(name, body);
		expect(status).toBe(400);
		expect(answer.error).toContain(words);
		expect((await snapshotOf()).conversations).toEqual([]);
	});
});

describe('the page stays out of the way', () => {
	it('of the records, the log, the faults, the limit and the latency', async () => {
		await start({ enforceLimits: true, limitPerSecond: 1, latencyMs: 60_000 });
		sandbox.faults.odds = { resetBefore: 1 };
		for (let index = 0; index < 3; index++) expect((await get('/')).status).toBe(200);
		await control('send', { from: 'user_1001', to: 'user_1002', text: 'hello' });
		await control('nothing', {});
		await snapshotOf();
		expect(sandbox.calls).toEqual([]);
		expect(lines).toEqual([]);
	});

	it('of the API: a call to / is still one that does not exist', async () => {
		await start();
		const response = await fetch(sandbox.url, { method: 'POST', body: '{}' });
		expect(await response.json()).toMatchObject({ ErrorCode: 60009 });
		expect(sandbox.calls).toHaveLength(1);
	});

	it('ends its streams when the sandbox is closed', async () => {
		await start();
		stream = await openStream(sandbox);
		const ended = expect(stream.until(() => false)).rejects.toThrow();
		await sandbox.close();
		await ended;
	});
});
