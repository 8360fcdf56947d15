import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

const live = '@TGS#aJRGC4MH6';

beforeEach(async () => {
	sandbox = await startSandbox({ groups: [{ groupId: live, type: 'AVChatRoom' }] });
});
afterEach(async () => await sandbox.close());

const run = async (operation: string, parameters: object) =>
	await runOperation(sandbox, ['group', operation], { groupId: live, ...parameters });

describe('unbanning members', () => {
	it('sends what the documentation shows, and lets them in again', async () => {
		const userIds = 'brennanli3, brennanli12';
		await run('banMembers', { userIds, seconds: 3600 });

		const { bodies, items } = await run('unbanMembers', { userIds });

		expect(bodies).toEqual([documentedRequest('v4/group_open_http_svc/unban_group_member')]);
		expect(items).toHaveLength(2);
		expect(sandbox.state.group(live)?.banned).toEqual([]);
		const send = { from: 'brennanli3', group: live, text: 'hello' };
		expect(await sandbox.userSends(send)).toMatchObject({ ErrorCode: 0 });
	});

	it('takes twenty with a call', async () => {
		const userIds = Array.from({ length: 45 }, (_, index) => `user_${index}`);

		expect((await run('unbanMembers', { userIds })).bodies).toHaveLength(3);
	});
});
