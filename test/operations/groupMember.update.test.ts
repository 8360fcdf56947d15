import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

const club = '@TGS#2CLUZEAEJ';

beforeEach(async () => {
	sandbox = await startSandbox({
		groups: [
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
