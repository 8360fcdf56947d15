import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { nodeName, runTencentChat } from './support/tencentChat';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({
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
