import { startSandbox, type Sandbox } from '../../sandbox';
import { firstTryMeets } from './support/faults';
import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { nodeName, runTencentChat } from './support/tencentChat';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: ['user_1001', 'user_1002'] });
});
afterEach(async () => await sandbox.close());

const seed = (count: number) =>
	sandbox.seed(
		Array.from({ length: count }, (_, index) => ({
			from: 'user_1001',
			to: 'user_1002',
			text: `message ${index}`,
		})),
	);

const recall = async (items: Array<Record<string, unknown>>, options: object = {}) =>
	await runTencentChat(sandbox.credential, {
		parameters: {
			resource: 'oneToOneMessage',
			operation: 'recall',
			fromAccount: 'user_1001',
			toAccount: 'user_1002',
			msgKey: '={{ $json.key }}',
			options: { ...options },
		},
		onError: 'continueErrorOutput',
		items,
	});

const recalled = () =>
	sandbox
		.conversation('user_1001', 'user_1002')
		.filter((message) => message.recalled)
		.map(({ msgKey }) => msgKey);

describe('recalling a one-to-one message', () => {
	it('takes the message back and no other', async () => {
		const [, second] = seed(3);

		const result = await recall([{ key: second?.msgKey }]);

		expect(recalled()).toEqual([second?.msgKey]);
		expect(jsonOf(result.output(nodeName))).toMatchObject([
			{ From_Account: 'user_1001', To_Account: 'user_1002', MsgKey: second?.msgKey, ErrorCode: 0 },
		]);
	});

	it('fails for a message that is not there and for one that was recalled before', async () => {
		const [message] = seed(1);
		await recall([{ key: message?.msgKey }]);

		const result = await recall([{ key: message?.msgKey }, { key: '1_2_3' }]);

		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ errorCode: 20023, itemIndex: 0 },
			{ errorCode: 20022, itemIndex: 1 },
		]);
	});

	it('counts a message that was recalled before as done where the user says so', async () => {
		const [message] = seed(1);
		await recall([{ key: message?.msgKey }]);

		const result = await recall([{ key: message?.msgKey }], { alreadyRecalledIsDone: true });

		expect(pairingOf(result.output(nodeName))).toEqual([0]);
	});

	it('succeeds although the first answers are lost', async () => {
		const messages = seed(20);
		sandbox.faults.decide = firstTryMeets('resetAfter');

		const result = await recall(messages.map(({ msgKey }) => ({ key: msgKey })));

		expect(recalled()).toHaveLength(20);
		expect(pairingOf(result.output(nodeName))).toEqual(messages.map((_, index) => index));
	});
});
