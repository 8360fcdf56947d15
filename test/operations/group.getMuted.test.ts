import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

const group = '@TGS#1KGZ2RAEU';

beforeEach(async () => {
	sandbox = await startSandbox({
		groups: [{ groupId: group }, { groupId: 'office', type: 'Work' }],
		nowMs: () => 1_458_111_589_000,
	});
});
afterEach(async () => await sandbox.close());

const list = async (parameters: object = {}) =>
	await runOperation(sandbox, ['group', 'getMuted'], {
		groupId: group,
		returnAll: true,
		...parameters,
	});

describe('listing who is muted in a group', () => {
	it('gives each one with the end of the mute', async () => {
		for (const [userId, muteFor] of [
			['tommy', 'seconds'],
			['peter', 'forever'],
		]) {
			await runOperation(sandbox, ['account', 'mute'], {
				userId: userId ?? '',
				muteWhere: 'oneGroup',
				groupId: group,
				muteFor: muteFor ?? '',
				seconds: 3600,
			});
		}

		const { bodies, items } = await list();

		expect(bodies).toEqual([documentedRequest('v4/group_open_http_svc/get_group_muted_account')]);
		expect(items).toEqual([
			{ GroupId: group, Member_Account: 'tommy', MutedUntil: 1_458_115_189 },
			{ GroupId: group, Member_Account: 'peter', MutedUntil: 4_294_967_295 },
		]);
	});

	it('says that work groups have no mute', async () => {
		const { errors } = await list({ groupId: 'office' });

		expect(errors).toMatchObject([
			{
				errorCode: 10007,
				advice: 'Work groups (Private) have no mute, and so no list of muted members.',
			},
		]);
	});
});
