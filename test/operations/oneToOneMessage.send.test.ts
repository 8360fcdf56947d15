import { createHash } from 'node:crypto';
import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from '../engine/support/outputs';
import { nodeName, runTencentChat } from '../engine/support/tencentChat';
import { fakeTencent, jsonOfEntry, titleOf } from '../support/operations';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: ['user_1001', 'user_1002'] });
});
afterEach(async () => await sandbox.close());

const parameters = {
	resource: 'oneToOneMessage',
	operation: 'send',
	fromAccount: 'user_1001',
	toAccount: '={{ $json.to }}',
	msgBodyInput: 'text',
	text: '={{ $json.text }}',
};

const texts = () =>
	sandbox.conversation('user_1001', 'user_1002').map(({ msgBody }) => msgBody[0]?.MsgContent.Text);

const send = async (items: Array<Record<string, unknown>>) =>
	await runTencentChat(sandbox.credential, { parameters, onError: 'continueErrorOutput', items });

describe('sending a one-to-one message', () => {
	it('stores it, and gives the key by which it can be edited or recalled', async () => {
		const result = await send([{ to: 'user_1002', text: 'hello' }]);

		const [message] = sandbox.conversation('user_1001', 'user_1002');
		expect(message?.msgBody).toEqual([{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }]);
		expect(jsonOf(result.output(nodeName))).toEqual([
			expect.objectContaining({
				From_Account: 'user_1001',
				To_Account: 'user_1002',
				MsgKey: message?.msgKey,
				MsgTime: message?.timeSeconds,
				ActionStatus: 'OK',
			}),
		]);
	});

	it('keeps the order of the items among messages of one second', async () => {
		await sandbox.close();
		const nowMs = Date.now();
		sandbox = await startSandbox({ nowMs: () => nowMs });
		const numbered = Array.from({ length: 30 }, (_, index) => `message ${index}`);

		await send(numbered.map((text) => ({ to: 'user_1002', text })));

		expect(texts()).toEqual(numbered);
	});

	it('sends the others when one recipient is unknown, and pairs every item', async () => {
		const result = await send([
			{ to: 'user_1002', text: 'a' },
			{ to: 'stranger', text: 'b' },
			{ to: '', text: 'c' },
			{ to: 'user_1002', text: 'd' },
		]);

		expect(texts().sort()).toEqual(['a', 'd']);
		expect(pairingOf(result.output(nodeName))).toEqual([0, 3]);
		expect(pairingOf(result.output(nodeName, 1))).toEqual([1, 2]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ errorCode: 90012, itemIndex: 1 },
			{ message: 'Recipient User ID is required', attempts: 0, itemIndex: 2 },
		]);
	});

	it('tries again after an answer that says for sure that nothing was sent', async () => {
		sandbox.faults.script([{ errorCode: 60007 }, null]);

		const result = await send([{ to: 'user_1002', text: 'hello' }]);

		expect(texts()).toEqual(['hello']);
		expect(result.output(nodeName)).toHaveLength(1);
	});

	it.each(['resetBefore', 'resetAfter', 'cutBody', 'badGateway'] as const)(
		'is tried again when the message may have been sent, and arrives once: %s',
		async (fault) => {
			sandbox.faults.decide = ({ index }) => (index % 2 === 0 ? fault : undefined);
			const numbers = Array.from({ length: 6 }, (_, index) => String(index));

			const result = await send(numbers.map((text) => ({ to: 'user_1002', text })));

			expect(result.output(nodeName, 1)).toEqual([]);
			expect(texts()).toEqual(numbers);
		},
	);

	it('sends a picture by a URL that n8n cannot reach, with what its binary data say', async () => {
		const png =
			'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAC0lEQVR4nGNgwAkAABoAAdFnAZcAAAAASUVORK5CYII=';
		const file = Buffer.from(png, 'base64');
		const url = 'http://127.0.0.1:9/private.png';
		const element = { msgType: 'TIMImageElem', imageInfoArray: { groups: [{ type: 1, url }] } };
		const result = await runTencentChat(sandbox.credential, {
			parameters: {
				...parameters,
				msgBodyInput: 'form',
				msgBody: { elements: [element] },
				options: { binaryFields: 'data' },
			},
			items: [{ to: 'user_1002' }],
			binary: { data: { data: png, mimeType: 'image/png' } },
		});

		expect(result.output(nodeName)).toHaveLength(1);
		expect(sandbox.conversation('user_1001', 'user_1002')[0]?.msgBody).toEqual([
			{
				MsgType: 'TIMImageElem',
				MsgContent: {
					UUID: createHash('md5').update(file).digest('hex'),
					ImageFormat: 3,
					ImageInfoArray: [{ Type: 1, URL: url, Width: 3, Height: 2, Size: file.length }],
				},
			},
		]);
	});
});

const hello = { msgBodyInput: 'text', text: 'hello' };
const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];
const sent = { MsgTime: 1769771529, MsgKey: '1_2_1769771529' };

describe('the request of a send', () => {
	it('sends what was set and gives the key beside it', async () => {
		const { calls, run } = fakeTencent(() => sent);
		const [[entry] = []] = await run('oneToOneMessage', 'send', {
			toAccount: 'user_1002',
			...hello,
		});
		const { body, path } = calls[0]!;
		expect(path).toBe('v4/openim/sendmsg');
		expect(body).toEqual({
			To_Account: 'user_1002',
			MsgSeq: expect.any(Number),
			MsgRandom: expect.any(Number),
			MsgBody,
		});
		expect(jsonOfEntry(entry)).toMatchObject({ From_Account: 'administrator', ...body, ...sent });
	});

	it('gives each item numbers of its own, by which Tencent tells messages apart', async () => {
		const { calls, run } = fakeTencent(() => sent);
		const item = { toAccount: 'user_1002', ...hello };
		for (let i = 0; i < 50; i++) await run('oneToOneMessage', 'send', item);
		const numbers = calls.map(({ body }) => `${body.MsgSeq} ${body.MsgRandom}`);
		expect(new Set(numbers).size).toBe(50);
	});

	it('sends the options as the page names them, and none that was not added', async () => {
		const { calls, run } = fakeTencent(() => sent);
		await run('oneToOneMessage', 'send', {
			fromAccount: 'user_1001',
			toAccount: 'user_1002',
			...hello,
			cloudCustomData: 'data',
			options: {
				syncOtherMachine: 2,
				msgLifeTime: 0,
				forbidCallbackControl: ['ForbidAfterSendMsgCallback'],
				sendMsgControl: ['NoUnread', 'NoLastMsg'],
				supportMessageExtension: true,
				isNeedReadReceipt: false,
				offlinePush: { push: { title: 'New message', desc: '', pushFlag: 0 } },
				offlinePushAndroid: { push: { oppoChannelID: 'chat', vivoClassification: '' } },
				offlinePushApple: { push: {} },
			},
		});
		expect(calls[0]!.body).toEqual({
			From_Account: 'user_1001',
			To_Account: 'user_1002',
			MsgSeq: expect.any(Number),
			MsgRandom: expect.any(Number),
			MsgBody,
			CloudCustomData: 'data',
			SyncOtherMachine: 2,
			MsgLifeTime: 0,
			ForbidCallbackControl: ['ForbidAfterSendMsgCallback'],
			SendMsgControl: ['NoUnread', 'NoLastMsg'],
			SupportMessageExtension: 1,
			IsNeedReadReceipt: 0,
			OfflinePushInfo: {
				PushFlag: 0,
				Title: 'New message',
				AndroidInfo: { OPPOChannelID: 'chat' },
			},
		});
	});

	it.each<[string, Record<string, unknown>, string]>([
		['no recipient', { toAccount: '' }, 'Recipient User ID is required'],
		[
			'a lifetime over 7 days',
			{ options: { msgLifeTime: 604_801 } },
			'Lifetime (Seconds) must be 604800 or less',
		],
		[
			'a push flag that does not exist',
			{ options: { offlinePush: { push: { pushFlag: 7 } } } },
			'Offline Push › Push must be one of 0 (Send), 1 (Do Not Send)',
		],
		[
			'a badge that does not exist',
			{ options: { offlinePushApple: { push: { badgeMode: 'x' } } } },
			'Offline Push (Apple) › Badge must be one of',
		],
	])('refuses %s by its label', async (_, values, title) => {
		const { calls, run } = fakeTencent();
		const item = { toAccount: 'user_1002', ...hello, ...values };
		const [[entry] = []] = await run('oneToOneMessage', 'send', item);
		expect(titleOf(entry)).toContain(title);
		expect(calls).toEqual([]);
	});
});
