import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedReply, documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

const roles = '@TGS#2C5SZEAEF';
const club = '@TGS#2CLUZEAEJ';

beforeEach(async () => {
	sandbox = await startSandbox({
		groups: [
			{ groupId: roles, owner: 'leckie', members: ['peter'] },
			{ groupId: club, owner: 'leckie', members: ['bob'] },
			{ groupId: 'live', type: 'AVChatRoom' },
		],
	});
});
afterEach(async () => await sandbox.close());

const getRoles = async (parameters: object, items?: Array<Record<string, unknown>>) =>
	await runOperation(
		sandbox,
		['groupMember', 'getRoles'],
		{ groupId: roles, userIds: 'leckie, peter, wesley', ...parameters },
		items,
	);

describe('getting roles', () => {
	it('asks and answers as the documentation shows', async () => {
		const { bodies, items } = await getRoles({});

		expect(bodies).toEqual([documentedRequest('v4/group_open_http_svc/get_role_in_group')]);
		const { UserIdList } = documentedReply('v4/group_open_http_svc/get_role_in_group') as {
			UserIdList: object[];
		};
		expect(items).toEqual(UserIdList.map((each) => ({ GroupId: roles, ...each })));
	});

	it('puts the users of many items into calls of 500, one group a call', async () => {
		const users = Array.from({ length: 1_200 }, (_, index) => `user_${index}`);

		const { bodies, items, pairing } = await getRoles(
			{ groupId: '={{ $json.group }}', userIds: '={{ $json.user }}' },
			users.map((user, index) => ({ user, group: index % 2 === 0 ? roles : club })),
		);

		expect(items.map(({ Member_Account }) => Member_Account)).toEqual(users);
		expect(pairing).toEqual(users.map((_, index) => index));
		expect(bodies.length).toBeLessThanOrEqual(6);
	});

	it('says that live groups tell none', async () => {
		const { errors } = await getRoles({ groupId: 'live' });

		expect(errors).toHaveLength(3);
		expect(errors[0]).toMatchObject({ errorCode: 10007, Member_Account: 'leckie' });
		expect(errors[0].advice).toContain('Live groups');
	});
});
