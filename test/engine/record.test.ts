import { startSandbox, type Sandbox } from '../../sandbox';
import { operations } from '../../nodes/TencentChat/operations';
import { jsonOf } from './support/outputs';
import { nodeName, runTencentChat } from './support/tencentChat';

const text = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: ['user_1001', 'user_1002'] });
});
afterEach(async () => await sandbox.close());

const recordsOf = async (parameters: object) => {
	const result = await runTencentChat(sandbox.credential, {
		parameters: { ...parameters, options: { includeRecord: true } },
		items: [{}],
	});
	return jsonOf(result.output(nodeName)).map(({ Record }) => Record);
};

const origin = {
	At: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
	WorkflowId: expect.any(String),
	WorkflowName: expect.any(String),
	ExecutionId: expect.any(String),
};

describe('the record of a change', () => {
	it('says of an edit what stood there before and what does now', async () => {
		const [message] = sandbox.seed([
			{ from: 'user_1001', to: 'user_1002', text: 'old', cloudCustomData: '{"a":1}' },
		]);

		const records = await recordsOf({
			resource: 'oneToOneMessage',
			operation: 'modify',
			fromAccount: 'user_1001',
			toAccount: 'user_1002',
			msgKey: message?.msgKey,
			fieldsToModify: 'msgBody',
			msgBodyInput: 'text',
			text: 'new',
		});

		expect(records).toEqual([
			{
				Action: 'oneToOneMessage.modify',
				Subject: { From_Account: 'user_1001', To_Account: 'user_1002', MsgKey: message?.msgKey },
				Before: { MsgBody: [text('old')], CloudCustomData: '{"a":1}' },
				After: { MsgBody: [text('new')] },
				...origin,
			},
		]);
	});

	it('says of a recall what is gone, for each message of a group', async () => {
		sandbox.seedGroup(
			['one', 'two'].map((each) => ({ groupId: 'club', from: 'user_1001', text: each })),
		);

		const records = await recordsOf({
			resource: 'groupMessage',
			operation: 'recall',
			groupId: 'club',
			msgSeqs: '1,2',
		});

		expect(records).toMatchObject([
			{
				Action: 'groupMessage.recall',
				Subject: { GroupId: 'club', MsgSeq: 1 },
				Before: { MsgBody: [text('one')] },
				After: null,
			},
			{ Subject: { MsgSeq: 2 }, Before: { MsgBody: [text('two')] }, After: null },
		]);
	});

	it.each<[string, object, object]>([
		[
			'a mute',
			{
				resource: 'account',
				operation: 'mute',
				userId: 'user_1001',
				muteWhere: 'everywhere',
				muteFor: 'seconds',
				duration: 60,
			},
			{ Action: 'account.mute', Subject: { UserID: 'user_1001' }, Before: null },
		],
		[
			'a send',
			{
				resource: 'oneToOneMessage',
				operation: 'send',
				fromAccount: 'user_1001',
				toAccount: 'user_1002',
				msgBodyInput: 'text',
				text: 'hello',
			},
			{
				Action: 'oneToOneMessage.send',
				Subject: { To_Account: 'user_1002', MsgKey: expect.any(String) },
				Before: null,
				After: { MsgBody: [text('hello')] },
			},
		],
	])('has the same shape for %s', async (_, parameters, expected) => {
		const [record] = await recordsOf(parameters);
		expect(Object.keys(record)).toEqual([
			'Action',
			'Subject',
			'Before',
			'After',
			'At',
			'WorkflowId',
			'WorkflowName',
			'ExecutionId',
		]);
		expect(record).toMatchObject(expected);
	});

	it('is not written where nothing was changed, nor without the option', async () => {
		const [message] = sandbox.seed([{ from: 'user_1001', to: 'user_1002', text: 'good' }]);
		const modify = {
			resource: 'oneToOneMessage',
			operation: 'modify',
			fromAccount: 'user_1001',
			toAccount: 'user_1002',
			msgKey: message?.msgKey,
			fieldsToModify: 'msgBody',
			msgBodyInput: 'replaceWords',
			words: 'bad',
		};
		expect(await recordsOf(modify)).toEqual([undefined]);
	});

	it('is an option of all operations that change something, and of no other', () => {
		const withOption = operations.filter(({ fields }) =>
			fields.some(({ form }) => form.name === 'includeRecord'),
		);
		const values = withOption.map(({ value }) => value);
		expect(values.filter((value) => /^(get|check|reply)/.test(value))).toEqual([]);
		expect(new Set(values)).toEqual(
			new Set(
				operations
					.map(({ value }) => value)
					.filter((value) => !/^(get|check|reply|moderate|sendAndWait)/.test(value)),
			),
		);
	});
});
