import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { nodeName, runTencentChat } from './support/tencentChat';

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
			const numbers = Array.from({ length: 20 }, (_, index) => String(index));

			const result = await send(numbers.map((text) => ({ to: 'user_1002', text })));

			expect(result.output(nodeName, 1)).toEqual([]);
			expect(texts()).toEqual(numbers);
		},
	);
});
