import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

const group = '@TGS#1NVTZEAE4';

beforeEach(async () => {
	sandbox = await startSandbox({
		groups: [{ groupId: group, owner: 'leckie', members: ['peter'] }],
	});
});
afterEach(async () => await sandbox.close());

const update = async (updateFields: object, items?: Array<Record<string, unknown>>) =>
	await runOperation(
		sandbox,
		['group', 'update'],
		{ groupId: group, updateFields: { ...updateFields } },
		items,
	);

describe('changing a group', () => {
	it('sends what the documentation shows of these fields', async () => {
		const { bodies, items } = await update({
			name: 'NewName',
			introduction: 'NewIntroduction',
			notification: 'NewNotification',
			faceUrl: 'http://this.is.new.face.url',
			muteAllMember: true,
		});

		const {
			MaxMemberNum: _number,
			ApplyJoinOption: _option,
			...documented
		} = documentedRequest('v4/group_open_http_svc/modify_group_base_info') as Record<
			string,
			unknown
		>;
		expect(bodies).toEqual([documented]);
		expect(items).toEqual([{ ...documented, ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }]);
		expect(sandbox.state.group(group)).toMatchObject({ name: 'NewName', muteAllMember: true });
	});

	it('mutes ordinary members, until it no longer does', async () => {
		const send = { from: 'peter', group, text: 'hello' };
		await update({ muteAllMember: true });
		expect(await sandbox.userSends(send)).toMatchObject({ ErrorCode: 10017 });
		expect(await sandbox.userSends({ ...send, from: 'leckie' })).toMatchObject({ ErrorCode: 0 });

		await update({ muteAllMember: false });
		expect(await sandbox.userSends(send)).toMatchObject({ ErrorCode: 0 });
	});

	it('clears what is added empty, and leaves all else as it is', async () => {
		await update({ name: 'Club', notification: 'offensive' });

		const { bodies } = await update({ notification: '' });

		expect(bodies).toEqual([{ GroupId: group, Notification: '' }]);
		expect(sandbox.state.group(group)).toMatchObject({ name: 'Club', notification: '' });
	});

	it.each(['={{ null }}', '={{ "" }}', '={{ $json.notThere }}'])(
		'leaves the mute of all members as it is where %s says neither yes nor no',
		async (muteAllMember) => {
			await update({ muteAllMember: true });

			const { bodies } = await update({ muteAllMember, notification: 'Welcome' });

			expect(bodies).toEqual([{ GroupId: group, Notification: 'Welcome' }]);
			expect(sandbox.state.group(group)).toMatchObject({ muteAllMember: true });
		},
	);

	it.each([
		[{}, 'Update Fields has nothing to change'],
		[{ name: 'x'.repeat(31) }, 'Name must have at most 30 bytes'],
		[{ name: '' }, 'Name must not be empty'],
		[{ introduction: '群'.repeat(81) }, 'Introduction must have at most 240 bytes'],
		[{ notification: 'x'.repeat(301) }, 'Notice must have at most 300 bytes'],
		[{ faceUrl: 'x'.repeat(101) }, 'Picture URL must have at most 100 bytes'],
		[{ muteAllMember: '={{ "maybe" }}' }, 'Mute All Members must be true or false'],
	])('refuses before the call: %#', async (updateFields, message) => {
		const { errors, bodies } = await update(updateFields);

		expect(errors).toMatchObject([{ message }]);
		expect(bodies).toEqual([]);
	});
});
