import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from '../engine/support/outputs';
import { nodeName, runTencentChat } from '../engine/support/tencentChat';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: ['user_1001', 'user_1002'] });
});
afterEach(async () => await sandbox.close());

describe('kicking an account', () => {
	it('ends the logins of each user, and fails for one who is unknown alone', async () => {
		const result = await runTencentChat(sandbox.credential, {
			parameters: { resource: 'account', operation: 'kick', userId: '={{ $json.user }}' },
			onError: 'continueErrorOutput',
			items: [{ user: 'user_1001' }, { user: 'stranger' }, { user: 'user_1002' }],
		});

		expect(sandbox.account('user_1001').kicks).toBe(1);
		expect(sandbox.account('user_1002').kicks).toBe(1);
		expect(jsonOf(result.output(nodeName)).map(({ UserID }) => UserID)).toEqual([
			'user_1001',
			'user_1002',
		]);
		expect(pairingOf(result.output(nodeName))).toEqual([0, 2]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ errorCode: 70107, itemIndex: 1 },
		]);
	});
});
