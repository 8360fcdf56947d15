import { startSandbox, type Sandbox } from '../../sandbox';
import { firstTryMeets } from './support/faults';
import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { nodeName, runTencentChat } from './support/tencentChat';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
	sandbox.seedGroup(
		Array.from({ length: 30 }, (_, index) => ({
			groupId: 'club',
			from: 'user_1001',
			text: `message ${index + 1}`,
		})),
	);
});
afterEach(async () => await sandbox.close());

const recall = async (items: Array<Record<string, unknown>>) =>
	await runTencentChat(sandbox.credential, {
		parameters: {
			resource: 'groupMessage',
			operation: 'recall',
			groupId: 'club',
			msgSeqs: '={{ $json.seqs }}',
			options: { reason: 'spam' },
		},
		onError: 'continueErrorOutput',
		items,
	});

const recalled = () =>
	sandbox
		.group('club')
		.filter((message) => message.recalled)
		.map(({ msgSeq }) => msgSeq);

const numbers = (first: number, last: number) =>
	Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('recalling group messages', () => {
	it('takes ten with a call, and gives each message an item', async () => {
		const result = await recall([{ seqs: numbers(1, 23) }, { seqs: '25, 26' }]);

		expect(sandbox.calls).toHaveLength(4);
		expect(recalled()).toEqual([...numbers(1, 23), 25, 26]);
		const output = result.output(nodeName);
		expect(jsonOf(output).map(({ MsgSeq }) => MsgSeq)).toEqual([...numbers(1, 23), 25, 26]);
		expect(pairingOf(output)).toEqual([...numbers(1, 23).map(() => 0), 1, 1]);
	});

	it('fails each message that could not be recalled, and no other', async () => {
		const result = await recall([{ seqs: '1, 99, 2' }]);

		expect(recalled()).toEqual([1, 2]);
		expect(jsonOf(result.output(nodeName)).map(({ MsgSeq }) => MsgSeq)).toEqual([1, 2]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ MsgSeq: 99, errorCode: 10030, itemIndex: 0 },
		]);
	});

	it('succeeds although answers are lost', async () => {
		sandbox.faults.decide = firstTryMeets('resetAfter');

		const result = await recall([{ seqs: numbers(1, 12) }]);

		expect(recalled()).toEqual(numbers(1, 12));
		expect(jsonOf(result.output(nodeName)).map(({ MsgSeq }) => MsgSeq)).toEqual(numbers(1, 12));
	});
});
