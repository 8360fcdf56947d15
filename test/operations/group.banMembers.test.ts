import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

const live = '@TGS#aJRGC4MH6';

beforeEach(async () => {
	sandbox = await startSandbox({ groups: [{ groupId: live, type: 'AVChatRoom' }] });
});
afterEach(async () => await sandbox.close());

const ban = async (parameters: object) =>
	await runOperation(sandbox, ['group', 'banMembers'], {
		groupId: live,
		userIds: 'brennanli3, brennanli12',
		...parameters,
	});

const banned = () => sandbox.state.group(live)?.banned.map(({ userId }) => userId);

describe('banning members', () => {
	it('sends what the documentation shows, and keeps them out', async () => {
		const { bodies, items } = await ban({
			seconds: 3600,
			reason: 'you are banned because of irregularities',
		});
		expect(bodies).toEqual([documentedRequest('v4/group_open_http_svc/ban_group_member')]);
		expect(items).toMatchObject([
			{ GroupId: live, Member_Account: 'brennanli3', ErrorCode: 0 },
			{ GroupId: live, Member_Account: 'brennanli12', ErrorCode: 0 },
		]);
		expect(banned()).toEqual(['brennanli3', 'brennanli12']);
		const send = { from: 'brennanli3', group: live, text: 'hello' };
		expect(await sandbox.userSends(send)).toMatchObject({ ErrorCode: 10007 });
	});

	it('takes twenty with a call', async () => {
		const userIds = Array.from({ length: 45 }, (_, index) => `user_${index}`);

		const { bodies, items } = await ban({ userIds, seconds: 60 });

		expect(bodies).toHaveLength(3);
		expect(items).toHaveLength(45);
	});

	it.each([
		[{ seconds: 0 }, 'Duration (Seconds) must be 1 or more'],
		[{ seconds: '' }, 'Duration (Seconds) is required'],
		[{ seconds: 4294967296 }, 'Duration (Seconds) must be 4294967295 or less'],
		[{ seconds: 60, reason: 'x'.repeat(1001) }, 'Reason must have at most 1,000 bytes'],
	])('refuses before the call: %#', async (parameters, message) => {
		const { errors, bodies } = await ban(parameters);

		expect(errors).toMatchObject([{ message }]);
		expect(bodies).toEqual([]);
	});

	it('says what the app needs where Tencent refuses', async () => {
		sandbox.faults.script([{ errorCode: 10007 }]);

		const { errors } = await ban({ seconds: 60 });

		expect(errors[0]).toMatchObject({ errorCode: 10007, Member_Account: 'brennanli3' });
		expect(errors[0].advice).toContain('switch for banning members');
	});
});
