import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { nodeName, runTencentChat, type NodeUnderTest } from './support/tencentChat';

const users = Array.from({ length: 250 }, (_, index) => `user_${1001 + index}`);
let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: users });
});
afterEach(async () => await sandbox.close());

const check = async (items: NodeUnderTest['items']) =>
	await runTencentChat(sandbox.credential, {
		parameters: { resource: 'account', operation: 'check', userIds: '={{ $json.users }}' },
		onError: 'continueErrorOutput',
		items,
	});

describe('checking accounts', () => {
	it('puts 100 items into a call and gives each its own, in order', async () => {
		const asked = users.map((user, index) => (index % 10 === 0 ? `stranger_${index}` : user));

		const result = await check(asked.map((user) => ({ users: user })));

		expect(sandbox.calls).toHaveLength(3);
		const output = result.output(nodeName);
		expect(pairingOf(output)).toEqual(asked.map((_, index) => index));
		expect(jsonOf(output).map(({ UserID }) => UserID)).toEqual(asked);
		expect(jsonOf(output).map(({ AccountStatus }) => AccountStatus)).toEqual(
			asked.map((user) => (user.startsWith('user_') ? 'Imported' : 'NotImported')),
		);
	});

	it('gives an item for each user that one item names', async () => {
		const result = await check([{ users: ['user_1001', 'user_1002'] }, { users: 'user_1003' }]);

		expect(sandbox.calls).toHaveLength(1);
		expect(pairingOf(result.output(nodeName))).toEqual([0, 0, 1]);
	});

	it('fails an item alone that cannot be asked for', async () => {
		const result = await check([
			{ users: 'user_1001' },
			{ users: '' },
			{ users: 'x'.repeat(256) },
			{ users: 'user_1002' },
		]);

		expect(pairingOf(result.output(nodeName))).toEqual([0, 3]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ message: 'User ID is required', itemIndex: 1 },
			{ message: 'User ID must have at most 255 bytes', itemIndex: 2 },
		]);
	});

	it('fails all items of a call that was refused', async () => {
		sandbox.faults.script([{ errorCode: 70402 }]);

		const result = await check([{ users: 'user_1001' }, { users: 'user_1002' }]);

		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ errorCode: 70402, UserID: 'user_1001' },
			{ errorCode: 70402, UserID: 'user_1002' },
		]);
	});
});
