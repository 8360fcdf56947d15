import { startSandbox, type Sandbox } from '../../sandbox';
import { exampleMessages } from '../../sandbox/exampleMessages';
import { createDataTables } from './support/dataTables';
import { readExample, runExample, runWorkflow } from './support/examples';
import { nodeName, runTencentChat } from './support/tencentChat';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
	sandbox.seed(exampleMessages);
});
afterEach(async () => await sandbox.close());

const conversation = () => sandbox.conversation('user_1001', 'user_1002');
const bodies = () => conversation().map(({ msgBody }) => msgBody);

describe('try-a-rule.json', () => {
	it('tells what the rule would do, in Chinese too, and edits nothing', async () => {
		sandbox.seed([{ from: 'user_1001', to: 'user_1002', text: '我们去赌场吧' }]);
		const before = bodies();

		const result = await runExample(sandbox, 'try-a-rule.json');

		expect(result.error).toBeUndefined();
		expect(result.output('What would be done').map(({ json }) => json)).toMatchObject([
			{ words: 'casino (1), free money (1)', after: expect.stringContaining('my ***: ***') },
			{ words: 'casino (1)', before: 'No casino, thanks. Just the boat.' },
			{ words: '赌场 (1)', after: '我们去***吧' },
		]);
		expect(result.output('Could not be tried')).toEqual([]);
		expect(bodies()).toEqual(before);
		expect(sandbox.calls.map(({ api }) => api)).not.toContain('modify_c2c_msg');
	});
});

describe('clean-up-after-user.json', () => {
	const hourAgo = () => Math.floor(Date.now() / 1_000) - 7_200;

	beforeEach(() => {
		sandbox.seed([{ from: 'user_1004', to: 'user_1002', text: 'And you?' }]);
		sandbox.seedGroup([
			{ groupId: 'harbour', from: 'user_1004', text: 'long ago', timeSeconds: hourAgo() },
			{ groupId: 'harbour', from: 'user_1004', text: 'Lend me 200' },
			{ groupId: 'harbour', from: 'user_1001', text: 'No' },
			{ groupId: 'harbour', from: 'user_1004', text: 'Please' },
		]);
	});

	const left = () => [
		sandbox.conversation('user_1001', 'user_1004').map(({ recalled }) => recalled),
		sandbox.conversation('user_1002', 'user_1004').map(({ recalled }) => recalled),
		sandbox.group('harbour').map(({ recalled }) => recalled),
	];
	const all = [[false, true, false, true], [true], [false, true, false, true]];

	it('recalls what the user sent in that time, in conversations and groups', async () => {
		const result = await runExample(sandbox, 'clean-up-after-user.json');

		expect(result.error).toBeUndefined();
		expect(left()).toEqual(all);
		expect(result.output('Not recalled')).toEqual([]);
	});

	it('leaves nothing and does nothing twice when it was killed half-way and runs again', async () => {
		let recalls = 0;
		sandbox.faults.decide = ({ api }) =>
			/recall|withdraw/.test(api) && ++recalls > 2 ? { errorCode: 20022 } : undefined;
		await runExample(sandbox, 'clean-up-after-user.json');
		expect(left()).not.toEqual(all);
		sandbox.faults.decide = () => undefined;

		await runExample(sandbox, 'clean-up-after-user.json');

		expect(left()).toEqual(all);
		const done = sandbox.calls.filter(
			({ api, errorCode }) => api === 'admin_msgwithdraw' && errorCode === 0,
		);
		expect(done).toHaveLength(3);
	});
});

describe('undo-yesterday.json', () => {
	const edit = async (messages: ReturnType<typeof conversation>, text: string) => {
		const result = await runTencentChat(sandbox.credential, {
			parameters: {
				resource: 'oneToOneMessage',
				operation: 'modify',
				messageSource: 'previousNode',
				fieldsToModify: 'msgBody',
				msgBodyInput: 'text',
				text,
				options: { includeRecord: true },
			},
			items: messages.map(({ from, to, msgKey }) => ({
				From_Account: from,
				To_Account: to,
				MsgKey: msgKey,
			})),
		});
		return result
			.output(nodeName)
			.map(({ json }) => json.Record as Record<string, unknown>)
			.map((record) => ({ at: String(record.At), record: JSON.stringify(record) }));
	};

	it('puts back what was edited, twice too, and leaves alone what was changed since', async () => {
		const before = bodies();
		const first = await edit(conversation(), '[removed]');
		const second = await edit(conversation().slice(0, 1), '[removed again]');
		await edit(conversation().slice(1, 2), 'by somebody else');

		const tables = createDataTables({ 'tencent-chat-audit': [...second, ...first] });
		const undo = await readExample('undo-yesterday.json');
		const result = await runWorkflow(sandbox, undo, tables.nodeTypes);

		expect(result.error).toBeUndefined();
		expect(bodies()).toEqual(
			before.map((body, index) =>
				index === 1 ? [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'by somebody else' } }] : body,
			),
		);
		expect(result.output('Restored')).toHaveLength(before.length);
		expect(result.output('Left alone').map(({ json }) => json)).toMatchObject([
			{ error: { message: expect.stringContaining('was changed since the edit') } },
		]);
	});
});
