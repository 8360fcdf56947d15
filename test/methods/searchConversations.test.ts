import { startSandbox, type Sandbox } from '../../sandbox';
import { listsOf } from '../engine/support/lists';

/** In a year that has passed, so that lists show it. */
const sentAt = 1_700_000_000;

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

const search = async (form: Record<string, unknown>, filter?: string, token?: unknown) =>
	await listsOf(
		{ ...sandbox.credential },
		{ resource: 'oneToOneMessage', operation: 'modify', ...form },
	)('searchConversations', filter, token);

const seedWith = (...users: readonly string[]) =>
	sandbox.seed(
		users.map((to, index) => ({
			...{ from: 'user_1001', to, text: 'Hello' },
			timeSeconds: sentAt + index,
		})),
	);

describe('the list of whom a user talked with', () => {
	it('shows the latest conversation first, whoever wrote, and no groups', async () => {
		seedWith('user_1002', 'user_1003');
		sandbox.seed([{ from: 'user_1004', to: 'user_1001', text: 'Hi', timeSeconds: sentAt + 9 }]);
		sandbox.seedGroup([{ groupId: 'club', from: 'user_1001', text: 'Hi' }]);

		const { results } = await search({ fromAccount: 'user_1001' });

		expect(results).toEqual([
			{ name: 'user_1004 (2023-11-15 06:13)', value: 'user_1004' },
			{ name: 'user_1003 (2023-11-15 06:13)', value: 'user_1003' },
			{ name: 'user_1002 (2023-11-15 06:13)', value: 'user_1002' },
		]);
	});

	it('is that of the viewing user where messages are listed', async () => {
		seedWith('user_1002');

		const { results } = await search({ operation: 'getMany', operatorAccount: 'user_1002' });

		expect(results.map(({ value }) => value)).toEqual(['user_1001']);
	});

	it('is that of the admin where a message is sent without a sender', async () => {
		sandbox.seed([{ from: 'administrator', to: 'user_1002', text: 'Welcome' }]);

		const { results } = await search({ operation: 'send', fromAccount: '' });

		expect(results.map(({ value }) => value)).toEqual(['user_1002']);
	});

	it('finds a part of an ID beyond the first page', async () => {
		seedWith('Late_One', ...Array.from({ length: 150 }, (_, index) => `user_${index}`));

		const { results } = await search({ fromAccount: 'user_1001' }, 'late');

		expect(results.map(({ value }) => value)).toEqual(['Late_One']);
	});

	it('goes on page by page, each user once', async () => {
		const users = Array.from({ length: 250 }, (_, index) => `user_x${index}`);
		seedWith(...users);

		const values: unknown[] = [];
		let token: unknown;
		do {
			const page = await search({ fromAccount: 'user_1001' }, '', token);
			values.push(...page.results.map(({ value }) => value));
			token = page.paginationToken;
		} while (token !== undefined);

		expect(values).toEqual(users.toReversed());
	});

	it.each([
		['modify', 'Fill in Sender User ID first'],
		['getMany', 'Fill in User ID first'],
	])('says for %s whose ID it needs', async (operation, advice) => {
		const { results } = await search({ operation, fromAccount: null });

		expect(results).toEqual([{ name: expect.stringContaining(advice), value: '' }]);
	});

	it('says where there is nobody', async () => {
		const { results } = await search({ fromAccount: 'user_1009' });

		expect(results).toEqual([{ name: expect.stringContaining('Choose By ID'), value: '' }]);
	});
});
