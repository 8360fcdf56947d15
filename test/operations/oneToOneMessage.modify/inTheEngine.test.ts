import { startSandbox, type Sandbox } from '../../../sandbox';
import { nodeName, runTencentChat, type NodeUnderTest } from '../../engine/support/tencentChat';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: ['user_1001', 'user_1002'] });
});
afterEach(async () => await sandbox.close());

const seedOne = (text = 'hello') => {
	const [message] = sandbox.seed([{ from: 'user_1001', to: 'user_1002', text }]);
	if (message === undefined) throw new Error('nothing was seeded');
	return message;
};

const stored = (msgKey: string) =>
	sandbox.conversation('user_1001', 'user_1002').find((message) => message.msgKey === msgKey);

const textEdit = {
	resource: 'oneToOneMessage',
	operation: 'modify',
	fromAccount: 'user_1001',
	toAccount: 'user_1002',
	msgKey: '={{ $json.key }}',
	fieldsToModify: 'msgBody',
	msgBodyInput: 'text',
	text: '={{ $json.text ?? "edited" }}',
};

const run = async (node: Partial<NodeUnderTest> & Pick<NodeUnderTest, 'items'>) =>
	await runTencentChat(sandbox.credential, { parameters: textEdit, ...node });

describe('modifying a one-to-one message', () => {
	it('changes the stored message and gives what was sent together with the answer', async () => {
		const { msgKey } = seedOne();

		const result = await run({ items: [{ key: msgKey }] });

		expect(stored(msgKey)?.msgBody).toEqual([
			{ MsgType: 'TIMTextElem', MsgContent: { Text: 'edited' } },
		]);
		expect(result.output(nodeName)).toEqual([
			{
				json: {
					From_Account: 'user_1001',
					To_Account: 'user_1002',
					MsgKey: msgKey,
					Text: 'edited',
					MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'edited' } }],
					ActionStatus: 'OK',
					ErrorCode: 0,
					ErrorInfo: expect.any(String),
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('edits by the form as it comes: one text element', async () => {
		const { msgKey } = seedOne();
		const { text: _text, msgBodyInput: _input, ...base } = textEdit;

		await run({
			parameters: { ...base, msgBody: { elements: [{ msgType: 'TIMTextElem', text: 'by form' }] } },
			items: [{ key: msgKey }],
		});

		expect(stored(msgKey)?.msgBody).toEqual([
			{ MsgType: 'TIMTextElem', MsgContent: { Text: 'by form' } },
		]);
	});

	it('touches the custom data alone when only that is to be modified', async () => {
		const { msgKey, msgBody } = seedOne();

		const result = await run({
			parameters: {
				...textEdit,
				fieldsToModify: 'cloudCustomData',
				cloudCustomData: '={{ { moderated: true } }}',
			},
			items: [{ key: msgKey }],
		});

		expect(result.error).toBeUndefined();
		expect(stored(msgKey)).toMatchObject({ msgBody, cloudCustomData: '{"moderated":true}' });
		expect(sandbox.calls[0]?.body).not.toHaveProperty('MsgBody');
	});

	it.each([
		['as text', '[{"MsgType":"TIMTextElem","MsgContent":{"Text":"by JSON"}}]'],
		[
			'as an array from an expression',
			'={{ [{ MsgType: "TIMTextElem", MsgContent: { Text: "by JSON" } }] }}',
		],
	])('takes the body as JSON %s', async (_, msgBodyJson) => {
		const { msgKey } = seedOne();

		await run({
			parameters: { ...textEdit, msgBodyInput: 'json', msgBodyJson },
			items: [{ key: msgKey }],
		});

		expect(stored(msgKey)?.msgBody).toEqual([
			{ MsgType: 'TIMTextElem', MsgContent: { Text: 'by JSON' } },
		]);
	});

	it('gives nothing for no items', async () => {
		const result = await run({ items: [] });
		expect(result.error).toBeUndefined();
		expect(sandbox.calls).toEqual([]);
	});
});

describe('items that fail', () => {
	it('reach the error output with details and input fields, and leave the others alone', async () => {
		const first = seedOne('one');
		const last = seedOne('three');

		const result = await run({
			onError: 'continueErrorOutput',
			items: [
				{ key: first.msgKey, row: 1 },
				{ key: '7_7_7', row: 2 },
				{ key: last.msgKey, row: 3 },
			],
		});

		const [succeeded, failed] = result.outputs(nodeName);
		expect(succeeded?.map((item) => item.pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(failed).toHaveLength(1);
		expect(failed?.[0]?.json).toMatchObject({
			key: '7_7_7',
			row: 2,
			error: {
				message: expect.stringContaining('20026'),
				advice: expect.stringMatching(/\w/),
				errorCode: 20026,
				errorInfo: expect.any(String),
				attempts: 1,
			},
		});
	});

	it('stay in line under Continue', async () => {
		const { msgKey } = seedOne();
		const result = await run({
			onError: 'continueRegularOutput',
			items: [{ key: 'none' }, { key: msgKey }],
		});

		expect(
			result.output(nodeName).map(({ json, pairedItem }) => [Object.keys(json)[0], pairedItem]),
		).toEqual([
			['error', { item: 0 }],
			['From_Account', { item: 1 }],
		]);
	});

	it('stop the workflow with an error that names code, advice and item', async () => {
		const { msgKey } = seedOne();
		const result = await run({ items: [{ key: msgKey }, { key: 'none' }] });

		expect(result.status).toBe('error');
		expect(result.error).toMatchObject({
			name: 'NodeApiError',
			message: expect.stringContaining('20026'),
			description: expect.stringMatching(/\w/),
			context: { itemIndex: 1 },
		});
	});

	it.each<[string, object, RegExp]>([
		['a field is missing', { msgKey: '={{ $json.none }}' }, /Message Key is required/],
		['an expression gave nothing', { text: '={{ "" }}' }, /Text is required/],
		['the whole is over 12 KB', { text: '界'.repeat(4090) }, /12288/],
	])('are refused before any call, in the form’s words, when %s', async (_, change, message) => {
		const result = await run({ parameters: { ...textEdit, ...change }, items: [{ key: '1_2_3' }] });

		expect(sandbox.calls).toEqual([]);
		expect(result.error).toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringMatching(message),
			context: { itemIndex: 0 },
		});
	});

	it('are refused one by one: what is wrong with one item stops no other', async () => {
		const { msgKey } = seedOne();
		const result = await run({
			onError: 'continueErrorOutput',
			items: [{ key: '' }, { key: msgKey }],
		});

		expect(result.outputs(nodeName).map((items) => items.length)).toEqual([1, 1]);
		expect(result.output(nodeName, 1)[0]?.json.error).toMatchObject({
			message: expect.stringContaining('Message Key is required'),
			attempts: 0,
		});
	});
});
