import { startSandbox, type Sandbox } from '../../sandbox';
import { firstTryMeets } from '../engine/support/faults';
import { errorsOf, jsonOf, pairingOf } from '../engine/support/outputs';
import { nodeName, runTencentChat } from '../engine/support/tencentChat';
import { fakeTencent, jsonOfEntry, titleOf } from '../support/operations';

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

const recall = async (items: Array<Record<string, unknown>>) =>
	await runTencentChat(sandbox.credential, {
		parameters: {
			resource: 'oneToOneMessage',
			operation: 'recall',
			fromAccount: 'user_1001',
			toAccount: 'user_1002',
			msgKey: '={{ $json.key }}',
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

	it('succeeds although the first answers are lost', async () => {
		const messages = seed(20);
		sandbox.faults.decide = firstTryMeets('resetAfter');

		const result = await recall(messages.map(({ msgKey }) => ({ key: msgKey })));

		expect(recalled()).toHaveLength(20);
		expect(pairingOf(result.output(nodeName))).toEqual(messages.map((_, index) => index));
	});
});

const refusedWith = (errorCode: number) => ({
	kind: 'refused' as const,
	title: `code ${errorCode}`,
	advice: '',
	errorCode,
	attempts: 1,
	stopped: 'notRepeatable' as const,
});

describe('the request of a recall', () => {
	const item = { fromAccount: 'user_1001', toAccount: 'user_1002', msgKey: '1_2_3' };
	const onTheWire = { From_Account: 'user_1001', To_Account: 'user_1002', MsgKey: '1_2_3' };

	it('names the message by its sides and its key', async () => {
		const { calls, run } = fakeTencent();
		const [[entry] = []] = await run('oneToOneMessage', 'recall', item);
		expect(calls).toEqual([{ path: 'v4/openim/admin_msgwithdraw', body: onTheWire }]);
		expect(jsonOfEntry(entry)).toEqual({
			...onTheWire,
			ActionStatus: 'OK',
			ErrorCode: 0,
			ErrorInfo: '',
		});
	});

	it.each([
		['fails when someone recalled it before', {}, { failure: refusedWith(20023) }, 'code 20023'],
		[
			'counts it as done where the user says so',
			{ alreadyRecalledIsDone: true },
			{ failure: refusedWith(20023) },
			'no failure',
		],
		[
			'counts it as done when an earlier try of its own may have done it',
			{},
			{ failure: refusedWith(20023), mayHaveBeenDoneBefore: true },
			'no failure',
		],
		[
			'fails for a message that is not there all the same',
			{ alreadyRecalledIsDone: true },
			{ failure: refusedWith(20022) },
			'code 20022',
		],
	])('%s', async (_, options, reply, title) => {
		const { run } = fakeTencent(() => reply);
		const [[entry] = []] = await run('oneToOneMessage', 'recall', { ...item, options });
		expect(titleOf(entry)).toBe(title);
	});
});
