import { startSandbox, type Sandbox } from '../../sandbox';
import { firstTryMeets } from '../engine/support/faults';
import { errorsOf, jsonOf, pairingOf } from '../engine/support/outputs';
import { nodeName, runTencentChat } from '../engine/support/tencentChat';
import { fakeTencent, jsonOfEntry, titleOf } from '../support/operations';

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
			{
				message: 'Tencent Chat dropped the message and no member got it (MsgFreqCtrl)',
				reason: 'MsgFreqCtrl',
				itemIndex: 0,
			},
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

const hello = { msgBodyInput: 'text', text: 'hello' };
const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];

describe('the request of a send to a group', () => {
	const group = { groupId: '@TGS#2J4SZEAEL', ...hello };

	it('sends what was set and gives the sequence number beside it', async () => {
		const { calls, run } = fakeTencent(() => ({ MsgTime: 1, MsgSeq: 7 }));
		const [[entry] = []] = await run('groupMessage', 'send', {
			...group,
			options: {
				msgPriority: 'Low',
				onlineOnlyFlag: true,
				mentionAll: true,
				mentionAccounts: 'user_1001',
				toAccounts: ['user_1001'],
				topicId: '',
			},
		});
		expect(calls[0]!.body).toEqual({
			GroupId: '@TGS#2J4SZEAEL',
			Random: expect.any(Number),
			MsgBody,
			MsgPriority: 'Low',
			OnlineOnlyFlag: 1,
			To_Account: ['user_1001'],
			GroupAtInfo: [{ GroupAtAllFlag: 1 }, { GroupAtAllFlag: 0, GroupAt_Account: 'user_1001' }],
		});
		expect(jsonOfEntry(entry)).toMatchObject({ GroupId: '@TGS#2J4SZEAEL', MsgSeq: 7, MsgBody });
	});

	it.each<[string, Record<string, unknown>, string]>([
		['no group', { groupId: '' }, 'Group ID is required'],
		[
			'31 mentions',
			{ options: { mentionAccounts: Array.from({ length: 31 }, (_, index) => index) } },
			'Mention Users must hold at most 30 users',
		],
		[
			'51 recipients',
			{ options: { toAccounts: Array.from({ length: 51 }, (_, index) => index) } },
			'Only for Users must hold at most 50 user IDs',
		],
		[
			'a recipient without a name',
			{ options: { toAccounts: ['user_1001', ''] } },
			'Only for Users (entry 2) is required',
		],
		[
			'a priority that does not exist',
			{ options: { msgPriority: 'high' } },
			'Priority must be one of',
		],
	])('refuses %s by its label', async (_, values, title) => {
		const { calls, run } = fakeTencent();
		const [[entry] = []] = await run('groupMessage', 'send', { ...group, ...values });
		expect(titleOf(entry)).toContain(title);
		expect(calls).toEqual([]);
	});
});
