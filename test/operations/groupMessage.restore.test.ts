import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from '../engine/support/outputs';
import { nodeName, runTencentChat } from '../engine/support/tencentChat';

const texts = ['one bad', 'two bad', 'three bad'];
const message = { resource: 'groupMessage', messageSource: 'previousNode' };

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
	sandbox.seedGroup(texts.map((text) => ({ groupId: 'club', from: 'user_1001', text })));
});
afterEach(async () => await sandbox.close());

const run = async (
	items: ReadonlyArray<Record<string, unknown>>,
	operation: string,
	values: object,
) =>
	await runTencentChat(sandbox.credential, {
		parameters: { ...message, operation, ...values },
		onError: 'continueErrorOutput',
		items,
	});

const edit = async (items: ReadonlyArray<Record<string, unknown>>) =>
	jsonOf(
		(
			await run(items, 'modify', {
				fieldsToModify: 'msgBody',
				msgBodyInput: 'replaceWords',
				words: 'bad',
				options: { includeRecord: true },
			})
		).output(nodeName),
	);

const restore = async (items: ReadonlyArray<Record<string, unknown>>) =>
	await run(items, 'restore', { record: '={{ $json.Record }}' });

const stored = () => sandbox.group('club').map(({ msgBody }) => msgBody[0]?.MsgContent.Text);
const numbers = [1, 2, 3].map((MsgSeq) => ({ GroupId: 'club', MsgSeq }));

describe('restoring group messages', () => {
	it('puts them back, but for one that was changed in between', async () => {
		const edited = await edit(numbers);
		expect(stored()).toEqual(['one ***', 'two ***', 'three ***']);
		await run([numbers[1]!], 'modify', {
			fieldsToModify: 'msgBody',
			msgBodyInput: 'text',
			text: 'by somebody else',
		});

		const result = await restore(edited);

		expect(stored()).toEqual(['one bad', 'by somebody else', 'three bad']);
		expect(pairingOf(result.output(nodeName))).toEqual([0, 2]);
		expect(jsonOf(result.output(nodeName))).toMatchObject([
			{ Text: 'one bad', Modified: true },
			{ Text: 'three bad', Modified: true },
		]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ message: expect.stringContaining('was changed since the edit (MsgBody)'), itemIndex: 1 },
		]);
	});

	it('goes with the message of the record, and with no other', async () => {
		const [first] = await edit(numbers);

		const result = await restore([{ ...numbers[1], Record: first.Record }]);

		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{ message: expect.stringContaining('Record is of another message'), attempts: 0 },
		]);
		expect(stored()).toEqual(['one ***', 'two ***', 'three ***']);
	});

	it('says that a recalled message is not there any more', async () => {
		const edited = await edit(numbers);
		await run([numbers[0]!], 'recall', {});

		const result = await restore([edited[0]]);

		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([{ errorCode: 20026 }]);
	});
});
