import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox';
import { exampleMessages } from '../../sandbox/exampleMessages';
import { createDataTables } from './support/dataTables';
import { readExample, runExample, runWorkflow } from './support/runExample';
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
	const longAgo = () => Math.floor(Date.now() / 1_000) - 3 * 86_400;

	beforeEach(() => {
		sandbox.seed([{ from: 'user_1004', to: 'user_1002', text: 'And you?' }]);
		sandbox.seedGroup([
			{ groupId: 'harbour', from: 'user_1004', text: 'long ago', timeSeconds: longAgo() },
			{ groupId: 'harbour', from: 'user_1004', text: 'Lend me 200' },
			{ groupId: 'harbour', from: 'user_1001', text: 'No' },
			{ groupId: 'harbour', from: 'user_1004', text: 'Please' },
			{ groupId: 'boats', from: 'user_1004', text: 'Anybody else?' },
			{ groupId: 'elsewhere', from: 'user_1001', text: 'Lend me 200, says user_1004' },
		]);
	});

	const left = () =>
		[
			sandbox.conversation('user_1001', 'user_1004'),
			sandbox.conversation('user_1002', 'user_1004'),
			...['harbour', 'boats', 'elsewhere'].map((group) => sandbox.group(group)),
		].map((messages) => messages.map(({ recalled }) => recalled));
	const all = [[false, true, false, true], [true], [false, true, false, true], [true], [false]];

	it('recalls what the user sent in that time, in whatever conversations and groups', async () => {
		const result = await runExample(sandbox, 'clean-up-after-user.json');

		expect(result.error).toBeUndefined();
		expect(left()).toEqual(all);
		expect(result.output('Not recalled')).toEqual([]);
		expect(result.output('Could not be read')).toEqual([]);
	});

	it('finds the groups too that the user was removed from', async () => {
		await runTencentChat(sandbox.credential, {
			parameters: {
				...{ resource: 'group', operation: 'removeMembers' },
				...{ groupId: 'harbour', userIds: 'user_1004', reason: '', options: {} },
			},
			items: [{}],
		});
		await runExample(sandbox, 'clean-up-after-user.json');

		expect(left()).toEqual(all);
	});

	it('comes to its end for a user who wrote nowhere', async () => {
		const text = JSON.stringify(await readExample('clean-up-after-user.json'));
		const result = await runWorkflow(
			sandbox,
			JSON.parse(text.replaceAll('user_1004', 'moderator_1')),
		);

		expect(result.error).toBeUndefined();
		expect(result.output('Recalled')).toEqual([]);
	});

	it('cleans up the rest where one group cannot be read', async () => {
		sandbox.faults.decide = ({ api, body }) =>
			api === 'group_msg_get_simple' && JSON.stringify(body).includes('boats')
				? { errorCode: 10010 }
				: undefined;
		const result = await runExample(sandbox, 'clean-up-after-user.json');

		expect(left()).toEqual(all.map((each, index) => (index === 3 ? [false] : each)));
		expect(result.output('Could not be read').map(({ json }) => json)).toMatchObject([
			{ groups: 'boats', error: { errorCode: 10010 } },
		]);
	});

	it('leaves nothing and does nothing twice when it was stopped half-way and runs again', async () => {
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
	interface Edit {
		readonly resource: string;
		readonly operation: string;
		readonly items: IDataObject[];
		readonly text: string;
	}

	/** Makes an edit, and gives the rows that an example would keep of it. */
	const recordsOf = async ({ items, ...edited }: Edit) => {
		const result = await runTencentChat(sandbox.credential, {
			parameters: {
				...edited,
				messageSource: 'previousNode',
				fieldsToModify: 'msgBody',
				msgBodyInput: 'text',
				options: { includeRecord: true },
			},
			items,
		});
		return result
			.output(nodeName)
			.map(({ json }) => json.Record as Record<string, unknown>)
			.map((record) => ({ at: String(record.At), record: JSON.stringify(record) }));
	};

	const edit = async (messages: ReturnType<typeof conversation>, text: string) =>
		await recordsOf({
			resource: 'oneToOneMessage',
			operation: 'modify',
			items: messages.map(({ from, to, msgKey }) => ({
				From_Account: from,
				To_Account: to,
				MsgKey: msgKey,
			})),
			text,
		});

	it('puts back what was edited, twice too, and leaves alone what was changed since', async () => {
		const before = bodies();
		const first = await edit(conversation(), '[removed]');
		const second = await edit(conversation().slice(0, 1), '[removed again]');
		await edit(conversation().slice(1, 2), 'by somebody else');

		const tables = createDataTables({ 'tencent-chat-audit': [...first, ...second] });
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
	it('puts back group messages too', async () => {
		const [, second] = sandbox.seedGroup([
			{ groupId: 'harbour', from: 'user_1001', text: 'Hello' },
			{ groupId: 'harbour', from: 'user_1001', text: 'Boats from 9 to 17' },
		]);
		const groupText = () => sandbox.group('harbour')[1]?.msgBody[0]?.MsgContent.Text;
		const redact = async (text: string) =>
			await recordsOf({
				resource: 'groupMessage',
				operation: 'modify',
				items: [{ GroupId: 'harbour', MsgSeq: second!.msgSeq }],
				text,
			});
		const first = await redact('[removed]');
		const rows = [...first, ...(await redact('[removed again]'))];
		expect(groupText()).toBe('[removed again]');

		const tables = createDataTables({ 'tencent-chat-audit': rows });
		const result = await runWorkflow(
			sandbox,
			await readExample('undo-yesterday.json'),
			tables.nodeTypes,
		);

		expect(result.error).toBeUndefined();
		expect(result.output('Restored')).toHaveLength(2);
		expect(groupText()).toBe('Boats from 9 to 17');
	});
});
