import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({
		accounts: ['leckie'],
		groups: [
			{ groupId: 'club', name: 'Club', members: ['leckie'], admins: ['leckie'] },
			{ groupId: 'office', type: 'Work', members: ['leckie'] },
			{ groupId: 'live', type: 'AVChatRoom', members: ['leckie'] },
			{ groupId: 'other', members: ['peter'] },
		],
	});
});
afterEach(async () => await sandbox.close());

const list = async (parameters: object) =>
	await runOperation(sandbox, ['account', 'getGroups'], {
		userId: 'leckie',
		returnAll: true,
		...parameters,
	});

describe('listing the groups of a user', () => {
	it('asks as the documentation shows, and for names, types and roles', async () => {
		const { bodies, items } = await list({ returnAll: false, limit: 10 });

		expect(bodies).toEqual([
			{
				...(documentedRequest('v4/group_open_http_svc/get_joined_group_list', 1) as object),
				ResponseFilter: { GroupBaseInfoFilter: ['Type', 'Name'], SelfInfoFilter: ['Role'] },
			},
		]);
		expect(items).toEqual([
			{
				Member_Account: 'leckie',
				GroupId: 'club',
				Type: 'Public',
				Name: 'Club',
				SelfInfo: { Role: 'Admin' },
			},
			{
				Member_Account: 'leckie',
				GroupId: 'office',
				Type: 'Work',
				Name: 'office',
				SelfInfo: { Role: 'Member' },
			},
		]);
	});

	it('takes live groups in, and one type alone', async () => {
		const withLive = await list({ options: { withHugeGroups: true } });
		expect(withLive.items.map(({ GroupId }) => GroupId)).toEqual(['club', 'office', 'live']);

		const { bodies, items } = await list({ options: { groupType: 'Private' } });
		expect(bodies).toMatchObject([{ GroupType: 'Private', Limit: 5000 }]);
		expect(items).toEqual([]);
	});

	it('tells a user who is not there', async () => {
		expect((await list({ userId: 'stranger' })).errors).toMatchObject([{ errorCode: 10019 }]);
	});
});
