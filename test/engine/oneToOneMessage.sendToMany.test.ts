import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { nodeName, runTencentChat, type NodeUnderTest } from './support/tencentChat';

const users = Array.from({ length: 600 }, (_, index) => `user_${1001 + index}`);
let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: users });
});
afterEach(async () => await sandbox.close());

const run = async (
	items: NodeUnderTest['items'],
	onError: NodeUnderTest['onError'] = 'continueErrorOutput',
) =>
	await runTencentChat(sandbox.credential, {
		parameters: {
			resource: 'oneToOneMessage',
			operation: 'sendToMany',
			toAccounts: '={{ $json.to }}',
			msgBodyInput: 'text',
			text: 'hello',
		},
		onError,
		items,
	});

const inboxOf = (user: string) => sandbox.conversation('administrator', user);

describe('sending a message to many', () => {
	it('gives each recipient one message and one item, paired with its input', async () => {
		const result = await run([{ to: users }, { to: 'user_1001, user_1002' }]);

		expect(
			sandbox.calls.map(({ body }) => (body as { To_Account: string[] }).To_Account.length).sort(),
		).toEqual([100, 2, 500]);
		expect(inboxOf('user_1600')).toHaveLength(1);
		expect(inboxOf('user_1002')).toHaveLength(2);
		const output = result.output(nodeName);
		expect(jsonOf(output).map(({ To_Account }) => To_Account)).toEqual([
			...users,
			'user_1001',
			'user_1002',
		]);
		expect(pairingOf(output)).toEqual([...users.map(() => 0), 1, 1]);
		const [first] = jsonOf(output);
		expect(inboxOf('user_1001').map(({ msgKey }) => msgKey)).toContain(first.MsgKey);
	});

	it('gives each recipient who is unknown a failed item of its own', async () => {
		const result = await run([{ to: ['user_1001', 'stranger_1', 'user_1002', 'stranger_2'] }]);

		expect(jsonOf(result.output(nodeName)).map(({ To_Account }) => To_Account)).toEqual([
			'user_1001',
			'user_1002',
		]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ To_Account: 'stranger_1', errorCode: 70107, itemIndex: 0 },
			{ To_Account: 'stranger_2', errorCode: 70107, itemIndex: 0 },
		]);
		expect(pairingOf(result.output(nodeName, 1))).toEqual([0, 0]);
	});

	it('says, where the workflow stops, that the others got the message', async () => {
		const result = await run([{ to: 'user_1001, user_1002, stranger' }], 'stopWorkflow');

		expect(result.status).toBe('error');
		expect(result.error).toMatchObject({
			message: expect.stringContaining('70107'),
			description: expect.stringContaining('For the same item, 2 others were done.'),
		});
		expect(inboxOf('user_1002')).toHaveLength(1);
	});

	it('tells all recipients of a call whose answer was lost, and repeats nothing', async () => {
		sandbox.faults.script(['resetAfter', null]);

		const result = await run([{ to: users }]);

		expect(inboxOf('user_1001')).toHaveLength(1);
		expect(inboxOf('user_1600')).toHaveLength(1);
		expect(result.output(nodeName)).toHaveLength(100);
		const errors = errorsOf(result.output(nodeName, 1));
		expect(errors).toHaveLength(500);
		expect(errors[0]).toMatchObject({ To_Account: 'user_1001', stopped: 'mayHaveBeenDone' });
	});
});
