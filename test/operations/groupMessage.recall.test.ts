import { startSandbox, type Sandbox } from '../../sandbox';
import { firstTryMeets } from '../engine/support/faults';
import { errorsOf, jsonOf, pairingOf } from '../engine/support/outputs';
import { nodeName, runTencentChat } from '../engine/support/tencentChat';
import { fakeTencent, jsonOfEntry, titleOf, type Call } from '../support/operations';

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
		expect(sandbox.calls[0]?.body).toMatchObject({ GroupId: 'club', Reason: 'spam' });
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

describe('the request of a recall', () => {
	it.each([['100,101'], ['100\n101'], ['[100, "101"]'], [[100, '101', 100]]])(
		'reads the numbers of the messages from %j',
		async (msgSeqs) => {
			const { calls, run } = fakeTencent();
			await run('groupMessage', 'recall', { groupId: 'group', msgSeqs });
			expect(calls[0]!.body.MsgSeqList).toEqual([{ MsgSeq: 100 }, { MsgSeq: 101 }]);
		},
	);

	it('looks whether an earlier try recalled what the last one could not', async () => {
		const { run } = fakeTencent(({ path, body }: Call) =>
			path.endsWith('recall')
				? {
						mayHaveBeenDoneBefore: true,
						RecallRetList: [
							{ MsgSeq: 4, RetCode: 10032 },
							{ MsgSeq: 5, RetCode: 10032 },
						],
					}
				: {
						GroupId: 'group',
						IsFinished: 1,
						RspMsgList: [
							{
								From_Account: 'user_1001',
								MsgSeq: body.ReqMsgSeq,
								MsgRandom: 1,
								MsgTimeStamp: 1,
								IsPlaceMsg: body.ReqMsgSeq === 4 ? 2 : 0,
							},
						],
					},
		);
		const [entries = []] = await run('groupMessage', 'recall', {
			groupId: 'group',
			msgSeqs: '4 5',
		});
		expect(jsonOfEntry(entries[0])).toMatchObject({ MsgSeq: 4 });
		expect(entries[1]).toMatchObject({ failure: { errorCode: 10032 } });
	});

	it('fails for a message of which the answer says nothing', async () => {
		const { run } = fakeTencent(() => ({ RecallRetList: [] }));
		const [[entry] = []] = await run('groupMessage', 'recall', { groupId: 'group', msgSeqs: 4 });
		expect(titleOf(entry)).toBe("Tencent Chat's answer does not say what happened to this part");
	});

	it.each<[string, Record<string, unknown>, string]>([
		['no number', { msgSeqs: '' }, 'Message Sequence Number is required'],
		['what is no number', { msgSeqs: 'first' }, 'Message Sequence Number must be a whole number'],
		['no group', { groupId: '' }, 'Group ID is required'],
	])('refuses %s', async (_, values, title) => {
		const { calls, run } = fakeTencent();
		const [[entry] = []] = await run('groupMessage', 'recall', {
			groupId: 'group',
			msgSeqs: [1],
			...values,
		});
		expect(titleOf(entry)).toContain(title);
		expect(calls).toEqual([]);
	});
});
