import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox';
import { listsOf } from '../engine/support/lists';

let sandbox: Sandbox;

afterEach(async () => await sandbox.close());

const withGroups = async (groups: NonNullable<SandboxOptions['groups']>) => {
	sandbox = await startSandbox({ groups });
};

const search = async (filter?: string, token?: unknown) =>
	await listsOf({ ...sandbox.credential }, { resource: 'groupMessage', operation: 'modify' })(
		'searchGroups',
		filter,
		token,
	);

const many = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		groupId: `@TGS#${index}`,
		name: `Group ${index}`,
	}));

describe('the list of groups', () => {
	it('shows names and IDs, and stores the ID', async () => {
		await withGroups([{ groupId: '@TGS#2J4SZEAEL', name: 'Chess club' }, { groupId: 'lobby' }]);

		expect(await search()).toEqual({
			results: [
				{ name: 'Chess club (@TGS#2J4SZEAEL)', value: '@TGS#2J4SZEAEL' },
				{ name: 'lobby', value: 'lobby' },
			],
		});
	});

	it.each([
		['a name', 'group 119'],
		['an ID', '@tgs#119'],
	])('finds %s among all, in whatever case', async (_, filter) => {
		await withGroups(many(120));

		const { results } = await search(filter);

		expect(results.map(({ value }) => value)).toEqual(['@TGS#119']);
	});

	it('goes on page by page, each group once', async () => {
		await withGroups(many(120));

		const first = await search();
		const second = await search('', first.paginationToken);

		expect(first.results).toHaveLength(50);
		expect(second.results[0]?.value).toBe('@TGS#50');
		expect(second.paginationToken).toBeDefined();
	});

	it.each([
		['', 'This app has no groups.'],
		['chess', "No group has 'chess'"],
	])('says where there is none', async (filter, advice) => {
		await withGroups([]);

		const { results } = await search(filter);

		expect(results).toEqual([{ name: expect.stringContaining(advice), value: '' }]);
	});

	it("gives Tencent's reason where it refuses", async () => {
		await withGroups(many(1));
		sandbox.faults.decide = () => ({ errorCode: 60010 });

		const { results } = await search();

		expect(results).toEqual([{ name: expect.stringContaining('not an admin'), value: '' }]);
	});
});
