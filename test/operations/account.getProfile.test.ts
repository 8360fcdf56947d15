import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

const users = Array.from({ length: 250 }, (_, index) => `user_${1001 + index}`);

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: [...users, 'id1'] });
});
afterEach(async () => await sandbox.close());

const get = async (parameters: object, items?: Array<Record<string, unknown>>) =>
	await runOperation(sandbox, ['account', 'getProfile'], { userIds: 'id1', ...parameters }, items);

const update = async (userId: string, updateFields: object) =>
	await runOperation(sandbox, ['account', 'updateProfile'], {
		userId,
		updateFields: { ...updateFields },
	});

describe('getting profiles', () => {
	it('asks for what the documentation shows and all other standard fields', async () => {
		await update('id1', { nick: 'NickNameTest1', selfSignature: "I'm Test1" });

		const { bodies, items } = await get({});

		const { To_Account, TagList } = documentedRequest('v4/profile/portrait_get', 1) as {
			To_Account: string[];
			TagList: string[];
		};
		const standard = TagList.filter((tag) => !tag.includes('Custom'));
		expect(bodies).toEqual([{ To_Account, TagList: expect.arrayContaining(standard) }]);
		expect(items).toEqual([
			{
				To_Account: 'id1',
				Tag_Profile_IM_Nick: 'NickNameTest1',
				Tag_Profile_IM_SelfSignature: "I'm Test1",
			},
		]);
	});

	it("asks for the app's own fields by both their names", async () => {
		const { bodies } = await get({
			options: { customFields: 'Test, Tag_Profile_Custom_Level' },
		});

		expect(bodies).toMatchObject([
			{
				TagList: expect.arrayContaining(['Tag_Profile_Custom_Test', 'Tag_Profile_Custom_Level']),
			},
		]);
	});

	it('puts the users of many items into calls of a hundred, each with its own item', async () => {
		await update('user_1250', { nick: 'last' });

		const { bodies, items, pairing } = await get(
			{ userIds: '={{ $json.user }}' },
			users.map((user) => ({ user })),
		);

		expect(bodies).toHaveLength(3);
		expect(items.map(({ To_Account }) => To_Account)).toEqual(users);
		expect(pairing).toEqual(users.map((_, index) => index));
		expect(items[249]).toMatchObject({ Tag_Profile_IM_Nick: 'last' });
	});

	it('fails a user alone who is not there', async () => {
		const { items, errors } = await get({ userIds: 'id1, stranger, user_1001' });

		expect(items.map(({ To_Account }) => To_Account)).toEqual(['id1', 'user_1001']);
		expect(errors).toMatchObject([{ errorCode: 40003, To_Account: 'stranger' }]);
	});
});
