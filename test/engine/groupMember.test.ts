import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedReply, documentedRequest } from '../support/documented';
import { runOperation } from './support/operation';

let sandbox: Sandbox;

const roles = '@TGS#2C5SZEAEF';
const club = '@TGS#2CLUZEAEJ';

beforeEach(async () => {
	sandbox = await startSandbox({
		groups: [
			{ groupId: roles, owner: 'leckie', members: ['peter'] },
			{ groupId: club, owner: 'leckie', members: ['bob'] },
			{ groupId: 'office', type: 'Work' },
			{ groupId: 'live', type: 'AVChatRoom' },
		],
	});
});
afterEach(async () => await sandbox.close());

const update = async (updateFields: object, groupId = club) =>
	await runOperation(sandbox, ['groupMember', 'update'], {
		groupId,
		userId: 'bob',
		updateFields: { ...updateFields },
	});

const getRoles = async (parameters: object, items?: Array<Record<string, unknown>>) =>
	await runOperation(
		sandbox,
		['groupMember', 'getRoles'],
		{ groupId: roles, userIds: 'leckie, peter, wesley', ...parameters },
		items,
	);

describe('changing a member', () => {
	it.each([
		['an admin', { role: 'Admin' }, 0],
		['no admin any more', { role: 'Member' }, 1],
		['another name card', { nameCard: '鲍勃' }, 3],
		['muted', { muteSeconds: 86400 }, 5],
	])('sends what the documentation shows: %s', async (_, updateFields, index) => {
		const { bodies, items } = await update(updateFields);

		expect(bodies).toEqual([
			documentedRequest('v4/group_open_http_svc/modify_group_member_info', index),
		]);
		expect(items).toMatchObject([{ GroupId: club, Member_Account: 'bob', ErrorCode: 0 }]);
	});

	it('is seen in the group', async () => {
		await update({ role: 'Admin', nameCard: 'Bob' });
		expect(sandbox.state.group(club)?.members).toContainEqual({
			userId: 'bob',
			role: 'Admin',
			nameCard: 'Bob',
		});

		await update({ muteSeconds: 60 });
		expect(sandbox.state.group(club)?.muted).toMatchObject([{ userId: 'bob' }]);
		await update({ muteSeconds: 0 });
		expect(sandbox.state.group(club)?.muted).toEqual([]);
	});

	it.each([
		[{}, 'Update Fields has nothing to change'],
		[{ nameCard: 'x'.repeat(51) }, 'Name Card must have at most 50 bytes'],
		[{ muteSeconds: '={{ -1 }}' }, 'Mute (Seconds) must be 0 or more'],
		[{ role: '={{ "Boss" }}' }, 'Role must be one of Admin, Member'],
	])('refuses before the call: %#', async (updateFields, message) => {
		const { errors, bodies } = await update(updateFields);

		expect(errors).toMatchObject([{ message }]);
		expect(bodies).toEqual([]);
	});

	it.each(['office', 'live'])(
		'says what the type of a group does not allow: %s',
		async (groupId) => {
			const { errors } = await update({ muteSeconds: 60 }, groupId);

			expect(errors[0].advice).toMatch(/work groups have no mute/i);
		},
	);
});

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
