import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { nodeName, runTencentChat } from './support/tencentChat';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ groups: [{ groupId: 'club' }, { groupId: 'empty' }] });
	sandbox.seedGroup(
		Array.from({ length: 130 }, (_, index) => ({
			groupId: 'club',
			from: 'user_1001',
			text: `message ${index + 1}`,
		})),
	);
});
afterEach(async () => await sandbox.close());

const list = async (values: object, items: Array<Record<string, unknown>> = [{}]) =>
	await runTencentChat(sandbox.credential, {
		parameters: {
			resource: 'groupMessage',
			operation: 'getMany',
			groupId: '={{ $json.group ?? "club" }}',
			returnAll: true,
			...values,
		},
		onError: 'continueErrorOutput',
		items,
	});

describe('listing the messages of a group', () => {
	it('gives every message once and in order, over all pages', async () => {
		const result = await list({});

		expect(sandbox.calls).toHaveLength(7);
		expect(jsonOf(result.output(nodeName)).map(({ Text }) => Text)).toEqual(
			Array.from({ length: 130 }, (_, index) => `message ${index + 1}`),
		);
	});

	it('gives the newest up to a limit, with what the next node needs', async () => {
		const result = await list({ returnAll: false, limit: 2 });

		expect(sandbox.calls).toHaveLength(1);
		expect(jsonOf(result.output(nodeName))).toMatchObject([
			{ GroupId: 'club', MsgSeq: 129, Recalled: false },
			{ GroupId: 'club', MsgSeq: 130, Recalled: false },
		]);
	});

	it('lists one group for each input, and fails one alone', async () => {
		const result = await list({ returnAll: false, limit: 2 }, [
			{ group: 'club' },
			{ group: 'nowhere' },
			{ group: 'empty' },
			{ group: 'club' },
		]);

		expect(pairingOf(result.output(nodeName))).toEqual([0, 0, 3, 3]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ errorCode: 10010, itemIndex: 1 },
		]);
	});
});
