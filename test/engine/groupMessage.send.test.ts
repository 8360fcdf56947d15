import { startSandbox, type Sandbox } from '../../sandbox';
import { firstTryMeets } from './support/faults';
import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { nodeName, runTencentChat } from './support/tencentChat';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({
		accounts: ['user_1001'],
		groups: [{ groupId: 'club' }, { groupId: 'flooded', messagesPerSecond: 0 }],
	});
});
afterEach(async () => await sandbox.close());

const send = async (items: Array<Record<string, unknown>>) =>
	await runTencentChat(sandbox.credential, {
		parameters: {
			resource: 'groupMessage',
			operation: 'send',
			groupId: '={{ $json.group }}',
			fromAccount: 'user_1001',
			msgBodyInput: 'text',
			text: '={{ $json.text }}',
			options: { msgPriority: 'High', sendMsgControl: ['NoUnread'] },
		},
		onError: 'continueErrorOutput',
		items,
	});

const texts = () => sandbox.group('club').map(({ msgBody }) => msgBody[0]?.MsgContent.Text);

describe('sending a group message', () => {
	it('stores it, and gives the number by which it can be edited or recalled', async () => {
		const result = await send([{ group: 'club', text: 'hello' }]);

		expect(sandbox.group('club')).toMatchObject([
			{ from: 'user_1001', priority: 'High', msgSeq: 1 },
		]);
		expect(jsonOf(result.output(nodeName))).toMatchObject([
			{ GroupId: 'club', From_Account: 'user_1001', MsgSeq: 1, ActionStatus: 'OK' },
		]);
	});

	it('fails for a message that Tencent drops although it says success', async () => {
		const result = await send([
			{ group: 'flooded', text: 'a' },
			{ group: 'club', text: 'b' },
			{ group: 'nowhere', text: 'c' },
		]);

		expect(pairingOf(result.output(nodeName))).toEqual([1]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ reason: 'MsgFreqCtrl', itemIndex: 0 },
			{ errorCode: 10010, itemIndex: 2 },
		]);
		expect(texts()).toEqual(['b']);
	});

	it.each(['resetBefore', 'resetAfter', 'cutBody', 'badGateway'] as const)(
		'arrives once although every first try meets trouble: %s',
		async (fault) => {
			sandbox.faults.decide = firstTryMeets(fault);
			const items = Array.from({ length: 8 }, (_, index) => ({
				group: 'club',
				text: String(index),
			}));

			const result = await send(items);

			expect(texts().sort()).toEqual(items.map(({ text }) => text).sort());
			expect(pairingOf(result.output(nodeName))).toEqual(items.map((_, index) => index));
		},
	);
});
