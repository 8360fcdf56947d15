import { startSandbox, type Sandbox } from '../../sandbox';
import type { CallbackReceiver } from './support/callbackReceiver';
import { publishExample } from './support/runExample';

let sandbox: Sandbox;
let receiver: CallbackReceiver;

afterEach(async () => {
	await sandbox.close();
	await receiver.close();
});

const publish = async (file: string) => {
	sandbox = await startSandbox();
	receiver = await publishExample(sandbox, file);
};

const send = async (text: string) =>
	await sandbox.userSends({ from: 'user_1001', to: 'user_1002', text });

/** Once nothing is under way: no callback, and no execution that one started. */
const executions = async () => {
	await sandbox.callbacksSettled();
	await receiver.executions();
	await sandbox.callbacksSettled();
	return await receiver.executions();
};

const texts = () =>
	sandbox
		.conversation('user_1001', 'user_1002')
		.map(({ msgBody }) => msgBody.map(({ MsgContent }) => MsgContent.Text ?? '(image)'));

describe('moderate-after-sending.json', () => {
	beforeEach(async () => await publish('moderate-after-sending.json'));

	it('redacts a message with a banned word soon after it was sent, and keeps what it said', async () => {
		await send('Join my Casino now');

		const [execution] = await executions();

		expect(texts()).toEqual([['Join my *** now']]);
		const [message] = sandbox.conversation('user_1001', 'user_1002');
		expect(message?.cloudCustomData).toBe('{"moderated":true,"rule":"banned-words"}');
		expect(execution?.output('Write the audit entry').map(({ json }) => json)).toEqual([
			{
				at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
				rule: 'banned-words',
				From_Account: 'user_1001',
				To_Account: 'user_1002',
				MsgKey: message?.msgKey,
				before: 'Join my Casino now',
				after: 'Join my *** now',
				previousVersion: expect.objectContaining({ MsgKey: message?.msgKey }),
			},
		]);
	});

	it('finds words of a script without blanks between them', async () => {
		await send('来赌场玩吧');

		await executions();

		expect(texts()).toEqual([['来***玩吧']]);
	});

	it('keeps the picture of a message whose text it redacts', async () => {
		await sandbox.userSends({
			from: 'user_1001',
			to: 'user_1002',
			msgBody: [
				{ MsgType: 'TIMTextElem', MsgContent: { Text: 'lottery!' } },
				{ MsgType: 'TIMFaceElem', MsgContent: { Index: 1, Data: 'smile' } },
			],
		});

		await executions();

		expect(sandbox.conversation('user_1001', 'user_1002')[0]?.msgBody).toEqual([
			{ MsgType: 'TIMTextElem', MsgContent: { Text: '***!' } },
			{ MsgType: 'TIMFaceElem', MsgContent: { Index: 1, Data: 'smile' } },
		]);
	});

	it('leaves other messages alone', async () => {
		await send('Is the blue boat still for sale?');

		const [execution] = await executions();

		expect(execution?.status).toBe('success');
		expect(sandbox.calls).toEqual([]);
	});

	it('is not started again by its own edit', async () => {
		await send('free money');

		expect(await executions()).toHaveLength(1);
		expect(sandbox.callbackCalls.map(({ command }) => command)).toContain(
			'C2C.CallbackAfterModifyMsg',
		);
	});

	it('says which message could not be edited', async () => {
		sandbox.faults.decide = ({ api }) =>
			api === 'modify_c2c_msg' ? { errorCode: 20026 } : undefined;
		await send('free money');

		const [execution] = await executions();

		expect(execution?.output('Write the audit entry')).toEqual([]);
		expect(execution?.output('Not edited').map(({ json }) => json)).toMatchObject([
			{ From_Account: 'user_1001', error: { errorCode: 20026 } },
		]);
	});
});

describe('review-before-delivery.json', () => {
	beforeEach(async () => await publish('review-before-delivery.json'));

	it('does not deliver a message with a banned word, and tells the sender why', async () => {
		expect(await send('Join my casino')).toMatchObject({
			ErrorCode: 120001,
			ErrorInfo: 'This message is against the rules of this chat',
		});
		expect(texts()).toEqual([]);
	});

	it('delivers a message without the phone number in it', async () => {
		expect(await send('Call me: +44 20 7946 0000, please')).toMatchObject({ ErrorCode: 0 });
		expect(texts()).toEqual([['Call me: [number removed], please']]);
	});

	it('lets every other message pass as it is', async () => {
		expect(await send('The boat costs 400')).toMatchObject({ ErrorCode: 0 });
		expect(texts()).toEqual([['The boat costs 400']]);
	});

	it('calls nothing, so that the answer is there in time', async () => {
		await send('Join my casino');

		expect(sandbox.calls).toEqual([]);
		expect(sandbox.callbackCalls[0]?.problem).toBeUndefined();
	});
});
