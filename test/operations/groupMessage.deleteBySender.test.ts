import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

const group = '@TGS#2C5SZEAEF';

beforeEach(async () => {
	sandbox = await startSandbox();
	sandbox.seedGroup(
		['leckie', 'peter', 'leckie'].map((from, index) => ({
			groupId: group,
			from,
			text: `message ${index + 1}`,
		})),
	);
});
afterEach(async () => await sandbox.close());

const remove = async (parameters: object, items?: Array<Record<string, unknown>>) =>
	await runOperation(
		sandbox,
		['groupMessage', 'deleteBySender'],
		{ groupId: group, senderAccount: 'leckie', ...parameters },
		items,
	);

describe('deleting what a user sent to a group', () => {
	it("sends what the documentation shows, and leaves the others' messages", async () => {
		const { bodies, items } = await remove({});

		expect(bodies).toEqual([
			documentedRequest('v4/group_open_http_svc/delete_group_msg_by_sender'),
		]);
		expect(items).toEqual([
			{
				GroupId: group,
				Sender_Account: 'leckie',
				ActionStatus: 'OK',
				ErrorCode: 0,
				ErrorInfo: '',
			},
		]);
		expect(sandbox.group(group).map(({ deleted }) => deleted === true)).toEqual([
			true,
			false,
			true,
		]);
		const history = await runOperation(sandbox, ['groupMessage', 'getMany'], {
			groupId: group,
			returnAll: true,
		});
		expect(history.items.map(({ Deleted }) => Deleted)).toEqual([true, false, true]);
	});

	it('fails an item alone', async () => {
		const { errors, pairing } = await remove({ senderAccount: '={{ $json.user }}' }, [
			{ user: '' },
			{ user: 'peter' },
		]);

		expect(errors).toMatchObject([{ message: 'Sender User ID is required', itemIndex: 0 }]);
		expect(pairing).toEqual([1]);
	});
});
