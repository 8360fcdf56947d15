import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from '../engine/support/outputs';
import { nodeName, runTencentChat, type NodeUnderTest } from '../engine/support/tencentChat';
import { fakeTencent, jsonOfEntry, titleOf } from '../support/operations';

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

const hello = { msgBodyInput: 'text', text: 'hello' };
const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];

describe('the request of a send to many', () => {
	const names = (count: number) => Array.from({ length: count }, (_, i) => `user_${1001 + i}`);

	it.each<[string, unknown]>([
		['commas and line breaks', 'user_1001, user_1002\nuser_1003,'],
		['an array', ['user_1001', 'user_1002', 'user_1003']],
		['the JSON of an array', ' ["user_1001", "user_1002",\n"user_1003"]'],
		['repeated names', 'user_1001,user_1002,user_1001,user_1003'],
	])('reads recipients from %s', async (_, toAccounts) => {
		const { calls, run } = fakeTencent(() => ({ MsgKey: 'k' }));
		await run('oneToOneMessage', 'sendToMany', { toAccounts, ...hello });
		expect(calls[0]!.body.To_Account).toEqual(['user_1001', 'user_1002', 'user_1003']);
	});

	it('takes 500 with a call and gives each recipient an item, in order', async () => {
		const { calls, run } = fakeTencent(({ body }) => ({
			MsgKey: `key of ${body.To_Account.length}`,
			ActionStatus: 'SomeError',
			ErrorList: [{ To_Account: body.To_Account[1], ErrorCode: 70107 }],
		}));
		const [entries = []] = await run('oneToOneMessage', 'sendToMany', {
			toAccounts: names(1200),
			...hello,
		});
		expect(calls.map(({ body }) => body.To_Account.length)).toEqual([500, 500, 200]);
		expect(new Set(calls.map(({ body }) => `${body.MsgSeq} ${body.MsgRandom}`)).size).toBe(1);
		expect(entries).toHaveLength(1200);
		const unknown = [1, 501, 1001];
		expect(entries.flatMap((entry, index) => ('failure' in entry ? [index] : []))).toEqual(unknown);
		expect(entries[1]).toMatchObject({
			failure: { errorCode: 70107 },
			details: { To_Account: 'user_1002' },
		});
		expect(jsonOfEntry(entries[1199])).toMatchObject({
			From_Account: 'administrator',
			To_Account: 'user_2200',
			MsgKey: 'key of 200',
			MsgBody,
			ActionStatus: 'OK',
		});
	});

	it('does not take anybody for reached where some were not and the answer names none', async () => {
		const { run } = fakeTencent(() => ({ MsgKey: 'k', ActionStatus: 'SomeError' }));
		const [entries = []] = await run('oneToOneMessage', 'sendToMany', {
			toAccounts: names(2),
			...hello,
		});
		const title = "Tencent Chat's answer does not say what happened to this part";
		expect(entries.map(titleOf)).toEqual([title, title]);
	});

	it('sends nothing to anybody when one user ID cannot be one', async () => {
		const { calls, run } = fakeTencent();
		const toAccounts = [...names(600), 'x'.repeat(256)];
		const [entries = []] = await run('oneToOneMessage', 'sendToMany', { toAccounts, ...hello });
		expect(entries.map(titleOf)).toEqual([
			'Recipient User ID (entry 601) must have at most 255 bytes',
		]);
		expect(calls).toEqual([]);
	});

	it('is not kept from 500 long user IDs by the bound on a message', async () => {
		const { calls, run } = fakeTencent(() => ({ MsgKey: 'k' }));
		const toAccounts = names(500).map((userId) => userId.padEnd(32, 'x'));
		await run('oneToOneMessage', 'sendToMany', { toAccounts, ...hello });
		expect(calls).toHaveLength(1);
		const [[entry] = []] = await run('oneToOneMessage', 'sendToMany', {
			toAccounts,
			...hello,
			text: 'x'.repeat(12_288),
		});
		expect(titleOf(entry)).toBe(
			'Message Body is too long: with its custom data it may have 12288 bytes; shorten it, or send it in parts',
		);
	});

	it('shows each request in a dry run', async () => {
		const { calls, run } = fakeTencent();
		const item = { toAccounts: names(501), ...hello, options: { dryRun: true } };
		const [entries = []] = await run('oneToOneMessage', 'sendToMany', item);
		expect(entries.map((entry) => jsonOfEntry(entry).request.body.To_Account.length)).toEqual([
			500, 1,
		]);
		expect(calls).toEqual([]);
	});
});
