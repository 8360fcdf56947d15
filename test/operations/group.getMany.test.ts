import { startSandbox, type Sandbox } from '../../sandbox';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({
		groups: Array.from({ length: 120 }, (_, index) => ({
			groupId: `group_${index}`,
			name: `Group ${index}`,
			type: index % 10 === 0 ? 'AVChatRoom' : 'Public',
		})),
	});
});
afterEach(async () => await sandbox.close());

const list = async (parameters: object) =>
	await runOperation(sandbox, ['group', 'getMany'], { ...parameters });

describe('listing the groups of the app', () => {
	it('gives each with its name and type', async () => {
		const { bodies, items } = await list({ returnAll: true });

		expect(bodies[0]).toEqual({ Limit: 10_000, Next: 0 });
		// 50 groups are told of with a call.
		expect(bodies).toHaveLength(4);
		expect(items).toHaveLength(120);
		expect(items[119]).toMatchObject({ GroupId: 'group_119', Name: 'Group 119', Type: 'Public' });
	});

	it('asks for as many as are wanted, of one type where that is wanted', async () => {
		const { bodies, items } = await list({ limit: 5, options: { groupType: 'AVChatRoom' } });

		expect(bodies[0]).toEqual({ Limit: 5, Next: 0, GroupType: 'AVChatRoom' });
		expect(items.map(({ GroupId }) => GroupId)).toEqual([
			'group_0',
			'group_10',
			'group_20',
			'group_30',
			'group_40',
		]);
	});

	it('shows its request in a dry run, and makes none', async () => {
		const { items, bodies } = await list({ options: { dryRun: true } });

		expect(items).toMatchObject([{ dryRun: true, request: { body: { Limit: 50, Next: 0 } } }]);
		expect(bodies).toEqual([]);
	});
});
