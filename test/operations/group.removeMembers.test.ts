import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

const users = Array.from({ length: 250 }, (_, index) => `user_${1001 + index}`);

beforeEach(async () => {
	sandbox = await startSandbox({
		groups: [
			{ groupId: '@TGS#2J4SZEAEL', members: ['tommy', 'jared', 'peter', ...users] },
			{ groupId: 'live', type: 'AVChatRoom' },
		],
	});
});
afterEach(async () => await sandbox.close());

const remove = async (parameters: object, items?: Array<Record<string, unknown>>) =>
	await runOperation(
		sandbox,
		['group', 'removeMembers'],
		{ groupId: '@TGS#2J4SZEAEL', userIds: 'tommy, jared', ...parameters },
		items,
	);

const members = () => sandbox.state.group('@TGS#2J4SZEAEL')?.members.map(({ userId }) => userId);

describe('removing members from a group', () => {
	it.each([
		['alone', {}, 0],
		['silently', { options: { silence: true } }, 1],
		['with a reason', { reason: 'kick reason' }, 2],
	])('sends what the documentation shows: %s', async (_, parameters, index) => {
		const { bodies, items } = await remove(parameters);

		expect(bodies).toEqual([
			documentedRequest('v4/group_open_http_svc/delete_group_member', index),
		]);
		expect(items.map(({ Member_Account }) => Member_Account)).toEqual(['tommy', 'jared']);
		expect(members()).toEqual(['peter', ...users]);
	});

	it('takes a hundred with a call, and gives each an item paired with its input', async () => {
		const { bodies, items, pairing } = await remove({ userIds: '={{ $json.users }}' }, [
			{ users },
			{ users: 'tommy' },
		]);

		expect(bodies).toHaveLength(4);
		expect(items).toHaveLength(251);
		expect(pairing).toEqual([...users.map(() => 0), 1]);
		expect(members()).toEqual(['jared', 'peter']);
	});

	it('removes nobody where one cannot be, and says which entry of the whole list it is', async () => {
		const { errors, bodies } = await remove({ userIds: [...users.slice(0, 149), 'x'.repeat(256)] });

		expect(errors).toMatchObject([
			{ message: 'User IDs (entry 150) must have at most 255 bytes', attempts: 0 },
		]);
		expect(bodies).toEqual([]);
	});

	it('says what is missing', async () => {
		const { errors } = await remove(
			{ userIds: '={{ $json.users }}', groupId: '={{ $json.group }}' },
			[
				{ users: '', group: '@TGS#2J4SZEAEL' },
				{ users: 'tommy', group: '' },
			],
		);

		expect(errors).toMatchObject([
			{ message: 'User IDs is required', itemIndex: 0 },
			{ message: 'Group ID is required', itemIndex: 1 },
		]);
	});

	it('tells each member of a part that was refused, and goes on with the others', async () => {
		sandbox.faults.script([{ errorCode: 10007 }]);

		const { items, errors } = await remove({ userIds: users.slice(0, 150) });

		expect(errors).toHaveLength(100);
		expect(errors[99]).toMatchObject({ errorCode: 10007, Member_Account: 'user_1100' });
		expect(items).toHaveLength(50);
	});

	it('says what to do in a live group', async () => {
		const { errors } = await remove({ groupId: 'live' });

		expect(errors).toMatchObject([{ errorCode: 10004 }, { errorCode: 10004 }]);
		expect(errors[0].advice).toContain('use Ban Members there');
	});

	it('shows its requests in a dry run, and makes none', async () => {
		const { items, bodies } = await remove({ options: { dryRun: true } });

		expect(items).toMatchObject([
			{ dryRun: true, request: { body: { MemberToDel_Account: ['tommy', 'jared'] } } },
		]);
		expect(bodies).toEqual([]);
	});
});
