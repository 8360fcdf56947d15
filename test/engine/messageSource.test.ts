import { startSandbox, type Sandbox } from '../../sandbox';
import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { nodeName, runTencentChat } from './support/tencentChat';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

const run = async (
	resource: string,
	operation: string,
	items: ReadonlyArray<Record<string, unknown>>,
	values: Record<string, string> = {},
) =>
	await runTencentChat(sandbox.credential, {
		parameters: { resource, operation, messageSource: 'previousNode', ...values },
		onError: 'continueErrorOutput',
		items,
	});

const newText = { msgBodyInput: 'text', text: '[removed]' };
const users = { From_Account: 'user_1001', To_Account: 'user_1002' };

const seedOne = () => {
	const [message] = sandbox.seed([{ from: 'user_1001', to: 'user_1002', text: 'spam' }]);
	return { ...users, MsgKey: message!.msgKey };
};

describe('a message that the previous node names', () => {
	it('is modified without a field for sender, recipient or key', async () => {
		const item = seedOne();

		const result = await run('oneToOneMessage', 'modify', [item], newText);

		expect(jsonOf(result.output(nodeName))).toMatchObject([{ ...item, ErrorCode: 0 }]);
		expect(sandbox.conversation('user_1001', 'user_1002')).toMatchObject([{ edits: 1 }]);
	});

	it('is recalled', async () => {
		await run('oneToOneMessage', 'recall', [seedOne()]);

		expect(sandbox.conversation('user_1001', 'user_1002')).toMatchObject([{ recalled: true }]);
	});

	it.each(['From_Account', 'To_Account', 'MsgKey'])(
		'fails by name where the item has no %s, and touches no other item',
		async (missing) => {
			const item = seedOne();

			const items = [{ ...item, [missing]: '' }, item];
			const result = await run('oneToOneMessage', 'modify', items, newText);

			expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
				{
					message: `The item has no ${missing}. Message Source says to take it from the previous node`,
					stopped: 'notSent',
					itemIndex: 0,
				},
			]);
			expect(pairingOf(result.output(nodeName))).toEqual([1]);
		},
	);
});

describe('a group message that the previous node names', () => {
	const inTopic = { groupId: 'club', topicId: 'club@TOPIC#_1', from: 'user_1001' };
	const names = { GroupId: 'club', MsgSeq: 1 };

	beforeEach(() => {
		sandbox.seedGroup([
			{ groupId: 'club', from: 'user_1001', text: 'in the group' },
			{ ...inTopic, text: 'in the topic' },
		]);
	});

	it('is modified by its group and its number', async () => {
		const result = await run('groupMessage', 'modify', [names], newText);

		expect(jsonOf(result.output(nodeName))).toMatchObject([names]);
		expect(sandbox.group('club')).toMatchObject([{ edits: 1 }]);
	});

	it('is that of the topic where the item names one, since each topic counts from 1', async () => {
		const item = { ...names, TopicId: inTopic.topicId };
		await run('groupMessage', 'modify', [item], newText);
		await run('groupMessage', 'recall', [item]);

		expect(sandbox.calls.map(({ body }) => body)).toMatchObject([
			{ TopicId: inTopic.topicId },
			{ TopicId: inTopic.topicId, MsgSeqList: [{ MsgSeq: 1 }] },
		]);
		expect(sandbox.group('club')).toMatchObject([{ edits: 0 }]);
	});

	it('is recalled', async () => {
		await run('groupMessage', 'recall', [names]);

		expect(sandbox.group('club')).toMatchObject([{ recalled: true }]);
	});

	it('fails by name where the item has no number', async () => {
		const result = await run('groupMessage', 'recall', [{ GroupId: 'club' }]);

		expect(errorsOf(result.output(nodeName, 1))[0].message).toContain('The item has no MsgSeq');
		expect(sandbox.calls).toEqual([]);
	});
});
