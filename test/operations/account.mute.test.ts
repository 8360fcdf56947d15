import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from '../engine/support/outputs';
import { nodeName, runTencentChat } from '../engine/support/tencentChat';
import { fakeTencent, jsonOfEntry, titleOf } from '../support/operations';

let sandbox: Sandbox;

beforeEach(async () => {
	// Its clock stands, so that of a mute no second has passed when it is looked at.
	const nowMs = Date.now();
	sandbox = await startSandbox({
		nowMs: () => nowMs,
		accounts: ['user_1001', 'user_1002'],
		groups: [{ groupId: 'club' }, { groupId: 'office', type: 'Work' }],
	});
});
afterEach(async () => await sandbox.close());

const run = async (operation: object, items: Array<Record<string, unknown>> = [{}]) =>
	await runTencentChat(sandbox.credential, {
		parameters: { resource: 'account', operation: 'mute', userId: 'user_1001', ...operation },
		onError: 'continueErrorOutput',
		items,
	});

const mutes = () => sandbox.account('user_1001', 'club').mutedSeconds;

describe('muting an account', () => {
	it('holds where and as long as the form says, until it is lifted', async () => {
		const hour = await run({ muteWhere: 'everywhere', muteFor: 'seconds', seconds: 3600 });
		expect(mutes()).toMatchObject({ oneToOne: 3600, allGroups: 3600 });
		expect(jsonOf(hour.output(nodeName))).toMatchObject([{ UserID: 'user_1001', ErrorCode: 0 }]);

		await run({ muteWhere: 'groups', muteFor: 'forever' });
		expect(mutes()).toMatchObject({ oneToOne: 3600, allGroups: 4294967295 });

		await run({ muteWhere: 'everywhere', muteFor: 'lift' });
		expect(mutes()).toMatchObject({ oneToOne: 0, allGroups: 0 });
	});

	it('holds in one group, where a muted member cannot send', async () => {
		await run({ muteWhere: 'oneGroup', groupId: 'club', muteFor: 'seconds', seconds: 60 });

		const result = await run({
			resource: 'groupMessage',
			operation: 'send',
			groupId: 'club',
			fromAccount: 'user_1001',
			msgBodyInput: 'text',
			text: 'hello',
		});
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([{ errorCode: 10017 }]);
		expect(mutes()).toEqual({ oneToOne: 0, allGroups: 0, inGroup: 60 });
	});

	it('fails items alone', async () => {
		const result = await run(
			{
				userId: '={{ $json.user }}',
				muteWhere: '={{ $json.group ? "oneGroup" : "oneToOne" }}',
				groupId: '={{ $json.group }}',
				muteFor: 'forever',
			},
			[
				{ user: 'user_1001' },
				{ user: 'stranger' },
				{ user: 'user_1002', group: 'office' },
				{ user: 'user_1002' },
			],
		);

		expect(pairingOf(result.output(nodeName))).toEqual([0, 3]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ errorCode: 130005, itemIndex: 1 },
			{ errorCode: 10007, itemIndex: 2 },
		]);
	});
});

describe('the request of a mute', () => {
	it.each<[string, Record<string, unknown>, string, object]>([
		[
			'everywhere for an hour',
			{ muteWhere: 'everywhere', muteFor: 'seconds', seconds: 3600 },
			'v4/openconfigsvr/setnospeaking',
			{ Set_Account: 'user_1001', C2CmsgNospeakingTime: 3600, GroupmsgNospeakingTime: 3600 },
		],
		[
			'in chats for ever',
			{ muteWhere: 'oneToOne', muteFor: 'forever' },
			'v4/openconfigsvr/setnospeaking',
			{ Set_Account: 'user_1001', C2CmsgNospeakingTime: 4294967295 },
		],
		[
			'in all groups no longer',
			{ muteWhere: 'groups', muteFor: 'lift' },
			'v4/openconfigsvr/setnospeaking',
			{ Set_Account: 'user_1001', GroupmsgNospeakingTime: 0 },
		],
		[
			'in one group',
			{ muteWhere: 'oneGroup', groupId: 'group', muteFor: 'seconds', seconds: '60' },
			'v4/group_open_http_svc/forbid_send_msg',
			{ GroupId: 'group', Members_Account: ['user_1001'], MuteTime: 60 },
		],
		[
			'in one topic of a community',
			{ muteWhere: 'oneGroup', groupId: 'group', muteFor: 'lift', options: { topicId: 'topic' } },
			'v4/group_open_http_svc/forbid_send_msg',
			{ GroupId: 'group', Members_Account: ['user_1001'], MuteTime: 0, TopicId: 'topic' },
		],
	])('%s', async (_, values, path, body) => {
		const { calls, run } = fakeTencent();
		const [[entry] = []] = await run('account', 'mute', { userId: 'user_1001', ...values });
		expect(calls).toEqual([{ path, body }]);
		expect(jsonOfEntry(entry)).toMatchObject({ UserID: 'user_1001', ErrorCode: 0 });
	});

	it.each<[string, Record<string, unknown>, string]>([
		['no user', { userId: '', muteWhere: 'oneToOne' }, 'User ID is required'],
		['no member', { userId: '', muteWhere: 'oneGroup', groupId: 'g' }, 'User ID is required'],
		[
			'a time that is none, once though it stands for two fields of the wire',
			{ muteWhere: 'everywhere', seconds: 'long' },
			'Duration (Seconds) must be a whole number',
		],
		// An expression or an AI agent may give these; they must not mute more than was meant.
		[
			'a place that the menu does not have',
			{ muteWhere: 'group' },
			'Where must be one of groups, everywhere, oneGroup, oneToOne',
		],
		[
			'a length that the menu does not have',
			{ muteWhere: 'groups', muteFor: 'Forever' },
			'How Long must be one of forever, seconds, lift',
		],
		[
			'no seconds, which would lift the mute',
			{ muteWhere: 'everywhere', seconds: 0 },
			'Duration (Seconds) must be 1 or more',
		],
		[
			'a duration below none',
			{ muteWhere: 'oneGroup', groupId: '@TGS#1', seconds: '-5' },
			'Duration (Seconds) must be 1 or more',
		],
		['an empty duration', { muteWhere: 'oneToOne', seconds: '' }, 'Duration (Seconds) is required'],
	])('refuses %s', async (_, values, title) => {
		const { calls, run } = fakeTencent();
		const item = { userId: 'user_1001', muteFor: 'seconds', seconds: 60, ...values };
		const [[entry] = []] = await run('account', 'mute', item);
		expect(titleOf(entry)).toBe(title);
		expect(calls).toEqual([]);
	});
});
