import { startSandbox, type Sandbox } from '../../sandbox';
import { operations } from '../../nodes/TencentChat/operations';
import { changesSomething } from '../../nodes/TencentChat/operations/record';
import { firstTryMeets } from './support/faults';
import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { nodeName, runTencentChat, type NodeUnderTest } from './support/tencentChat';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

const seed = (count: number, cloudCustomData = '{}') =>
	sandbox
		.seed(
			Array.from({ length: count }, () => ({
				from: 'user_1001',
				to: 'user_1002',
				text: 'old',
				cloudCustomData,
			})),
		)
		.map(({ msgKey }) => msgKey);

const run = async (
	parameters: NodeUnderTest['parameters'],
	items: ReadonlyArray<Record<string, unknown>>,
	onError: NodeUnderTest['onError'] = 'continueErrorOutput',
) => await runTencentChat(sandbox.credential, { parameters, items, onError });

const modify = {
	resource: 'oneToOneMessage',
	operation: 'modify',
	fromAccount: 'user_1001',
	toAccount: 'user_1002',
	msgKey: '={{ $json.key }}',
};
const editText = { ...modify, msgBodyInput: 'text', text: '={{ $json.text }}' };
const merge = {
	...modify,
	fieldsToModify: 'cloudCustomData',
	cloudCustomData: '={{ JSON.stringify({ [$json.field]: true }) }}',
	cloudCustomDataMode: 'merge',
};
const send = {
	resource: 'oneToOneMessage',
	operation: 'send',
	fromAccount: '={{ $json.from }}',
	toAccount: '={{ $json.to }}',
	msgBodyInput: 'text',
	text: '={{ $json.text }}',
};

const stored = () => sandbox.conversation('user_1001', 'user_1002');
const textsOf = (one: string, other: string) =>
	sandbox.conversation(one, other).map(({ msgBody }) => msgBody[0]?.MsgContent.Text);

describe('items about one message', () => {
	it('leave it as the last one says: three edits of each of thirty', async () => {
		const keys = seed(30);
		const busy = firstTryMeets({ errorCode: 20004 });
		sandbox.faults.decide = (call) =>
			JSON.stringify(call.body).includes('second') ? busy(call) : undefined;
		const items = ['first', 'second', 'third'].flatMap((text) =>
			keys.map((key) => ({ key, text })),
		);
		const result = await run(editText, items);

		expect(pairingOf(result.output(nodeName))).toEqual(items.map((_, index) => index));
		expect(textsOf('user_1001', 'user_1002')).toEqual(keys.map(() => 'third'));
	});

	it('each add to what the one before left: ten merges keep ten fields', async () => {
		const [key] = seed(1);
		const items = Array.from({ length: 10 }, (_, index) => ({ key, field: `f${index}` }));
		await run(merge, items);

		expect(Object.keys(JSON.parse(stored()[0]!.cloudCustomData!))).toHaveLength(10);
	});

	it('go on after one that failed', async () => {
		const [key] = seed(1);
		const items = [
			{ key, text: 'first' },
			{ key, text: '' },
			{ key, text: 'third' },
		];
		const [done = [], failed = []] = (await run(editText, items)).outputs(nodeName);

		expect(pairingOf(done)).toEqual([0, 2]);
		expect(pairingOf(failed)).toEqual([1]);
		expect(textsOf('user_1001', 'user_1002')).toEqual(['third']);
	});

	it('are not crossed by another execution between reading and writing', async () => {
		const [key] = seed(1);
		const half = (name: string) =>
			Array.from({ length: 10 }, (_, index) => ({ key, field: `${name}${index}` }));
		await Promise.all([run(merge, half('a')), run(merge, half('b'))]);

		expect(Object.keys(JSON.parse(stored()[0]!.cloudCustomData!))).toHaveLength(20);
	});

	it('read and write again where Tencent says that it was changed meanwhile', async () => {
		const [key] = seed(1);
		let refusals = 2;
		sandbox.faults.decide = ({ api }) =>
			api === 'modify_c2c_msg' && refusals-- > 0 ? { errorCode: 20028 } : undefined;
		const result = await run(merge, [{ key, field: 'mine' }]);

		expect(jsonOf(result.output(nodeName))).toMatchObject([{ CloudCustomData: '{"mine":true}' }]);
		expect(sandbox.calls.map(({ api }) => api)).toEqual([
			...['admin_getroammsg', 'modify_c2c_msg'],
			...['admin_getroammsg', 'modify_c2c_msg'],
			...['admin_getroammsg', 'modify_c2c_msg'],
		]);
	});

	it('do not read and write again for ever, and a plain edit not even once', async () => {
		const [key] = seed(1);
		sandbox.faults.decide = ({ api }) =>
			api === 'modify_c2c_msg' ? { errorCode: 20028 } : undefined;
		const merged = await run(merge, [{ key, field: 'mine' }]);
		const writes = () => sandbox.calls.filter(({ api }) => api === 'modify_c2c_msg').length;

		expect(errorsOf(merged.output(nodeName, 1))).toMatchObject([{ errorCode: 20028 }]);
		expect(writes()).toBe(4);
		await run(editText, [{ key, text: 'new' }]);
		expect(writes()).toBe(5);
	});
});

describe('messages of one conversation', () => {
	it('arrive in the order of the items, in both directions and with tries again', async () => {
		sandbox.faults.odds = { errorCodes: { 60007: 0.1 } };
		const pairs = Array.from({ length: 8 }, (_, index) => `user_${index}`);
		const items = [0, 1, 2].flatMap((part) =>
			pairs.map((user) => ({
				from: part === 1 ? user : 'user_1001',
				to: part === 1 ? 'user_1001' : user,
				text: `part ${part}`,
			})),
		);
		const result = await run(send, items);

		expect(pairingOf(result.output(nodeName))).toEqual(items.map((_, index) => index));
		for (const user of pairs) {
			expect(textsOf('user_1001', user)).toEqual(['part 0', 'part 1', 'part 2']);
		}
	});

	it('are sent one at a time, while those of others go side by side', async () => {
		const items = [
			...Array.from({ length: 30 }, (_, index) => ({ to: 'user_1002', text: `a${index}` })),
			...Array.from({ length: 30 }, (_, index) => ({ to: `other_${index}`, text: 'b' })),
		].map((item) => ({ from: 'user_1001', ...item }));
		const result = await run(send, items);
		const toOne = sandbox.calls.map(({ body }) => Object(body).To_Account === 'user_1002');

		expect(textsOf('user_1001', 'user_1002')).toEqual(items.slice(0, 30).map(({ text }) => text));
		expect(result.hints(nodeName)).toMatchObject([
			{
				message:
					'29 messages waited for an earlier one about the same conversation: those go one at a time, in the order of the items',
			},
		]);
		// The others do not stand behind the thirty: some of the thirty are still to come.
		expect(toOne.lastIndexOf(false)).toBeLessThan(toOne.lastIndexOf(true));
	});

	it('of a group arrive in the order of the items', async () => {
		sandbox.faults.odds = { errorCodes: { 60007: 0.1 } };
		const items = Array.from({ length: 12 }, (_, index) => ({ text: `message ${index}` }));
		const parameters = {
			resource: 'groupMessage',
			operation: 'send',
			groupId: '@TGS#one',
			msgBodyInput: 'text',
			text: '={{ $json.text }}',
		};
		const result = await run(parameters, items);

		const seqs = jsonOf(result.output(nodeName)).map(({ MsgSeq }) => MsgSeq);
		expect(seqs).toHaveLength(12);
		expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
	});
});

describe('items about one user or one group', () => {
	it('leave a member banned for as long as the last one says, whatever is tried again', async () => {
		sandbox.faults.script([{ errorCode: 10002 }]);
		const ban = {
			resource: 'group',
			operation: 'banMembers',
			groupId: '@TGS#one',
			userIds: '={{ $json.users }}',
			seconds: '={{ $json.seconds }}',
		};
		const items = [
			{ users: 'user_1, user_2', seconds: 3600 },
			{ users: 'user_2', seconds: 60 },
		];
		const result = await run(ban, items);
		const seconds = sandbox.calls.map(({ body }) => Object(body).Duration);

		expect(pairingOf(result.output(nodeName))).toEqual([0, 0, 1]);
		expect(seconds).toEqual([3600, 3600, 60]);
	});

	const groupId = '@TGS#one';
	const libId = '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d';
	const about = '={{ $json.about }}';

	it.each([
		['removals', { resource: 'group', operation: 'removeMembers', groupId, userIds: about }],
		['unbans', { resource: 'group', operation: 'unbanMembers', groupId, userIds: about }],
		['logouts', { resource: 'account', operation: 'kick', userId: about }],
		[
			'deletions of what one sent',
			{ resource: 'groupMessage', operation: 'deleteBySender', groupId, senderAccount: about },
		],
		['new words', { resource: 'keyword', operation: 'add', libId, keywords: about }],
		['words no more', { resource: 'keyword', operation: 'delete', libId, keywords: about }],
	])(
		'wait for those before, retries included, and for no others: %s',
		async (_what, parameters) => {
			sandbox.faults.script([{ errorCode: 60007 }]);
			await run(
				parameters,
				['user_1', 'user_1', 'user_2'].map((name) => ({ about: name })),
			);

			const named = sandbox.calls.map(({ body }) => /user_\d/.exec(JSON.stringify(body))?.[0]);
			expect(named).toEqual(['user_1', 'user_2', 'user_1', 'user_1']);
		},
	);
});

it.each(
	operations
		.filter(changesSomething)
		.map((operation) => [`${operation.resource}: ${operation.value}`, operation] as const),
)('%s says what its items are about', (_name, operation) => {
	expect(operation).toMatchObject({
		order: { of: expect.any(String), keys: expect.any(Function) },
	});
});
