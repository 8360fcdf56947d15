import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: ['id'] });
});
afterEach(async () => await sandbox.close());

const update = async (updateFields: object, userId = 'id') =>
	await runOperation(sandbox, ['account', 'updateProfile'], {
		userId,
		updateFields: { ...updateFields },
	});

describe('changing a profile', () => {
	it('sends what the documentation shows', async () => {
		const { bodies, items } = await update({ nick: 'MyNickName' });

		expect(bodies).toEqual([documentedRequest('v4/profile/portrait_set')]);
		expect(items).toMatchObject([{ UserID: 'id', ErrorCode: 0 }]);
		expect(sandbox.state.profile('id')).toEqual({ Tag_Profile_IM_Nick: 'MyNickName' });
	});

	it('takes choices and numbers, clears what is empty, and leaves all else as it is', async () => {
		await update({ nick: 'Ann', selfSignature: 'offensive' });

		await update({
			selfSignature: '',
			gender: 'Gender_Type_Female',
			birthDay: '19900101',
		});

		expect(sandbox.state.profile('id')).toEqual({
			Tag_Profile_IM_Nick: 'Ann',
			Tag_Profile_IM_SelfSignature: '',
			Tag_Profile_IM_Gender: 'Gender_Type_Female',
			Tag_Profile_IM_BirthDay: 19900101,
		});
	});

	it("takes the app's own fields by both their names", async () => {
		const fields = [
			{ name: 'Score', value: '7' },
			{ name: 'Tag_Profile_Custom_Level', value: '={{ 3 }}' },
		];

		const { items } = await runOperation(sandbox, ['account', 'updateProfile'], {
			userId: 'id',
			updateFields: { customFields: { fields } },
			options: { dryRun: true },
		});

		expect(items[0].request.body.ProfileItem).toEqual([
			{ Tag: 'Tag_Profile_Custom_Score', Value: '7' },
			{ Tag: 'Tag_Profile_Custom_Level', Value: 3 },
		]);
	});

	it.each([
		[{}, 'Update Fields has nothing to change'],
		[{ nick: 'x'.repeat(501) }, 'Update Fields › Nickname must have at most 500 bytes'],
		[{ location: 'x'.repeat(17) }, 'Update Fields › Location must have at most 16 bytes'],
		[{ birthDay: -1 }, 'Update Fields › Birthday must be 0 or more'],
	])('refuses before the call: %#', async (updateFields, message) => {
		const { errors, bodies } = await update(updateFields);

		expect(errors).toMatchObject([{ message }]);
		expect(bodies).toEqual([]);
	});

	it('tells a user who is not there', async () => {
		expect((await update({ nick: 'x' }, 'stranger')).errors).toMatchObject([{ errorCode: 40003 }]);
	});
});
