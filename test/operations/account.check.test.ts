import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from '../engine/support/outputs';
import { nodeName, runTencentChat, type NodeUnderTest } from '../engine/support/tencentChat';
import { fakeTencent, jsonOfEntry, titleOf, type Call } from '../support/operations';

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

describe('the request of a check', () => {
	const known = ({ body }: Call) => ({
		ResultItem: body.CheckItem.map(({ UserID }: { UserID: string }) => ({
			UserID,
			ResultCode: UserID === 'broken' ? 70500 : 0,
			ResultInfo: '',
			AccountStatus: UserID.startsWith('user_') ? 'Imported' : 'NotImported',
		})),
	});

	it('puts the users of many items into one call and gives each its item', async () => {
		const { calls, run } = fakeTencent(known);
		const found = await run(
			'account',
			'check',
			{ userIds: 'user_1001' },
			{ userIds: ['stranger', 'user_1002'] },
			{ userIds: '' },
			{ userIds: 'x'.repeat(256) },
			{
				userIds: () => {
					throw new Error('No such node');
				},
			},
			{ userIds: 'user_1001, broken' },
		);
		expect(
			calls.map(({ body }) => body.CheckItem.map(({ UserID }: { UserID: string }) => UserID)),
		).toEqual([['user_1001', 'stranger', 'user_1002', 'broken']]);
		const told = found.map((entries) =>
			entries.map((entry) => jsonOfEntry(entry)?.AccountStatus ?? titleOf(entry)),
		);
		expect(told).toEqual([
			['Imported'],
			['NotImported', 'Imported'],
			['User ID is required'],
			['User ID must have at most 255 bytes'],
			['No such node'],
			['Imported', 'Tencent Chat could not carry out the call for a reason on its side'],
		]);
		expect(found[5]![1]).toMatchObject({
			failure: { errorCode: 70500 },
			details: { UserID: 'broken' },
		});
	});

	it('shows the request in a dry run', async () => {
		const { calls, run } = fakeTencent();
		const [entries = []] = await run('account', 'check', {
			userIds: 'a',
			options: { dryRun: true },
		});
		expect(jsonOfEntry(entries[0]).request.body).toEqual({ CheckItem: [{ UserID: 'a' }] });
		expect(calls).toEqual([]);
	});

	it('makes a dry run of those items alone that ask for it', async () => {
		const { calls, run } = fakeTencent(known);
		const dry = { dryRun: true };
		const found = await run(
			'account',
			'check',
			{ userIds: 'a', options: dry },
			{ userIds: 'b' },
			{ userIds: 'c', options: { timeout: 0 } },
			{ userIds: 'd', options: dry },
			{ userIds: 'e' },
		);
		const CheckItem = [{ UserID: 'b' }, { UserID: 'e' }];
		expect(calls.map(({ body }) => body)).toEqual([{ CheckItem }]);
		expect(
			found.map(([entry]) => jsonOfEntry(entry)?.UserID ?? jsonOfEntry(entry)?.dryRun),
		).toEqual([true, 'b', undefined, true, 'e']);
	});

	it('takes every digit of a user ID in a list that an AI agent writes', async () => {
		const { calls, run } = fakeTencent(() => ({ ResultItem: [] }));
		await run('account', 'check', { userIds: `[1234567890123456789]` });
		expect(calls[0]?.body.CheckItem).toEqual([{ UserID: '1234567890123456789' }]);
	});
});
