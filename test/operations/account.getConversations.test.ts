import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
	sandbox.seed(
		Array.from({ length: 230 }, (_, index) => ({
			from: 'id1',
			to: `user_${index}`,
			text: 'hello',
			timeSeconds: 1_790_000_000 + index,
		})),
	);
	sandbox.seedGroup([
		{ groupId: 'club', from: 'id1', text: 'hello', timeSeconds: 1_790_001_000 },
		{ groupId: 'other', from: 'id2', text: 'hello', timeSeconds: 1_790_001_000 },
	]);
});
afterEach(async () => await sandbox.close());

const list = async (parameters: object) =>
	await runOperation(sandbox, ['account', 'getConversations'], { userId: 'id1', ...parameters });

describe('listing whom a user talked with', () => {
	it('asks as the documentation shows where empty conversations are wanted too', async () => {
		const { bodies } = await list({ limit: 5, options: { includeEmpty: true } });

		expect(bodies).toEqual([documentedRequest('v4/recentcontact/get_list')]);
	});

	it('gives users and groups, the latest first', async () => {
		const { bodies, items } = await list({ limit: 2 });

		expect(bodies).toMatchObject([{ AssistFlags: 5 }]);
		expect(items).toEqual([
			{ UserID: 'id1', Type: 2, GroupId: 'club', MsgTime: 1_790_001_000, TopFlag: 0 },
			{ UserID: 'id1', Type: 1, To_Account: 'user_229', MsgTime: 1_790_000_229, TopFlag: 0 },
		]);
	});

	it('goes through all pages', async () => {
		const { bodies, items } = await list({ returnAll: true });

		expect(bodies).toHaveLength(3);
		expect(items).toHaveLength(231);
		expect(new Set(items.map(({ To_Account }) => To_Account)).size).toBe(231);
	});
});
