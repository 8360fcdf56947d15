import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

const live = '@TGS#aJRGC4MH6';
const users = Array.from({ length: 250 }, (_, index) => `user_${1001 + index}`);

beforeEach(async () => {
	sandbox = await startSandbox({
		groups: [
			{ groupId: live, type: 'AVChatRoom' },
			{ groupId: 'empty', type: 'AVChatRoom' },
		],
		nowMs: () => 1_660_872_316_000,
	});
	await runOperation(sandbox, ['group', 'banMembers'], {
		groupId: live,
		userIds: users,
		seconds: 3600,
	});
});
afterEach(async () => await sandbox.close());

const list = async (parameters: object, items?: Array<Record<string, unknown>>) =>
	await runOperation(sandbox, ['group', 'getBanned'], { groupId: live, ...parameters }, items);

describe('listing who is banned', () => {
	it('asks as the documentation shows, for as many as are wanted', async () => {
		const { bodies, items } = await list({ limit: 20 });

		expect(bodies).toEqual([documentedRequest('v4/group_open_http_svc/get_group_ban_member')]);
		expect(items).toHaveLength(20);
		expect(items[0]).toEqual({
			GroupId: live,
			Member_Account: 'user_1001',
			BannedUntil: 1_660_875_916,
		});
	});

	it('goes through all pages', async () => {
		const { bodies, items } = await list({ returnAll: true });

		expect(bodies).toHaveLength(3);
		expect(items.map(({ Member_Account }) => Member_Account)).toEqual(users);
	});

	it('gives each input its own, and nothing for a group without bans', async () => {
		const { items, pairing } = await list({ groupId: '={{ $json.group }}', limit: 2 }, [
			{ group: live },
			{ group: 'empty' },
			{ group: live },
		]);

		expect(items).toHaveLength(4);
		expect(pairing).toEqual([0, 0, 2, 2]);
	});

	it('fails as a whole where a page does', async () => {
		sandbox.faults.decide = ({ body }) =>
			JSON.stringify(body).includes('"Offset":100') ? { errorCode: 10007 } : undefined;

		const { items, errors } = await list({ returnAll: true });

		expect(items).toEqual([]);
		expect(errors).toMatchObject([{ errorCode: 10007 }]);
	});
});
