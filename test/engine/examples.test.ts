import type { WorkflowJson } from '../../scripts/engine';
import { startSandbox, type Sandbox } from '../../sandbox';
import { exampleMessages } from '../../sandbox/exampleMessages';
import { readExample, runExample, runWorkflow } from './support/runExample';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
	sandbox.seed(exampleMessages);
});
afterEach(async () => await sandbox.close());

const refuse = (command: string, errorCode: number) => {
	sandbox.faults.decide = ({ api }) => (api === command ? { errorCode } : undefined);
};

const textsBetween = (a: string, b: string) =>
	sandbox.conversation(a, b).map(({ msgBody }) => msgBody[0]?.MsgContent.Text);

describe('redact-banned-words.json', () => {
	it('redacts what is flagged, keeps images and custom data, and leaves the rest alone', async () => {
		const result = await runExample(sandbox, 'redact-banned-words.json');

		expect(result.error).toBeUndefined();
		const messages = sandbox.conversation('user_1001', 'user_1002');
		expect(messages.map(({ edits }) => edits)).toEqual([0, 0, 0, 1, 1, 0]);
		expect(messages[3]).toMatchObject({
			msgBody: [
				{ MsgContent: { Text: 'Nothing, if you join my ***: *** for everybody' } },
				{ MsgType: 'TIMImageElem' },
			],
			cloudCustomData: '{"replyTo":"price","moderated":true,"rule":"banned-words"}',
		});
		expect(result.output('Edited').map(({ json }) => json.Previous)).toMatchObject([
			{ MsgBody: [{ MsgContent: { Text: expect.stringContaining('free money') } }, {}] },
			{ MsgBody: [{ MsgContent: { Text: 'No casino, thanks. Just the boat.' } }] },
		]);
		expect(result.output('Not edited')).toEqual([]);
	});

	it('gives a message that is gone to the branch for what was not edited', async () => {
		refuse('modify_c2c_msg', 20026);

		const result = await runExample(sandbox, 'redact-banned-words.json');

		expect(result.output('Edited')).toEqual([]);
		expect(result.output('Not edited')).toHaveLength(2);
		expect(result.output('Not edited')[0]?.json).toMatchObject({
			From_Account: 'user_1002',
			error: { errorCode: 20026 },
		});
	});
});

describe('clean-up-from-csv.json', () => {
	it('gives each message of the list its new text', async () => {
		const result = await runExample(sandbox, 'clean-up-from-csv.json');

		expect(result.error).toBeUndefined();
		expect(textsBetween('user_1001', 'user_1003')).toEqual([
			'[This offer was removed by a moderator]',
			'Write to me here in the chat, please',
			'[This offer was removed by a moderator]',
		]);
		expect(result.output('Cleaned up')).toHaveLength(3);
	});

	it('puts the row that failed into a CSV report, with the reason and what to do', async () => {
		const result = await runExample(sandbox, 'clean-up-from-csv.json');

		const [report] = result.output('Report of failed rows');
		const lines = Buffer.from(report?.binary?.data?.data ?? '', 'base64')
			.toString('utf8')
			.split('\n');
		expect(report?.binary?.data?.fileName).toBe('failed-rows.csv');
		expect(lines).toEqual([
			'From_Account,To_Account,MsgKey,New_Text,Reason,What_to_do',
			expect.stringMatching(
				/^user_1003,user_1001,99_1003099_1763625700,This message is not there any more,.*20026.*,.+/,
			),
		]);
	});
});

describe('replace-thinking-message.json', () => {
	const example = 'replace-thinking-message.json';
	const answer =
		'You asked: When does the harbour office open on Sunday?\nThe answer of your model stands here.';

	it('shows the answer in the message that said "Thinking …"', async () => {
		const result = await runExample(sandbox, example);

		expect(result.error).toBeUndefined();
		expect(sandbox.conversation('administrator', 'user_1001')).toMatchObject([
			{
				from: 'administrator',
				msgBody: [{ MsgContent: { Text: answer } }],
				history: [[{ MsgContent: { Text: 'Thinking …' } }]],
			},
		]);
		expect(result.output('Answered')).toHaveLength(1);
	});

	it('sends the answer as a message of its own where the edit is refused', async () => {
		refuse('modify_c2c_msg', 20027);

		await runExample(sandbox, example);

		expect(textsBetween('administrator', 'user_1001')).toEqual(['Thinking …', answer]);
	});
});

describe('recall-within-a-time.json', () => {
	const recalledTexts = () =>
		sandbox
			.conversation('user_1001', 'user_1004')
			.filter(({ recalled }) => recalled)
			.map(({ msgBody }) => msgBody[0]?.MsgContent.Text);

	it('recalls what the one user sent in the last hour, and nothing else', async () => {
		const result = await runExample(sandbox, 'recall-within-a-time.json');

		expect(result.error).toBeUndefined();
		expect(recalledTexts()).toEqual([
			'I lost my phone, please lend me 200 at once',
			'Yes! Use this link: https://example.com/pay',
		]);
		expect(result.output('Recalled')).toHaveLength(2);
		expect(result.output('Not recalled')).toEqual([]);
	});

	it('finds nothing more to recall when it runs again', async () => {
		await runExample(sandbox, 'recall-within-a-time.json');
		const result = await runExample(sandbox, 'recall-within-a-time.json');

		expect(result.status).toBe('success');
		expect(result.output('Recalled')).toEqual([]);
		expect(sandbox.calls.filter(({ api }) => api === 'admin_msgwithdraw')).toHaveLength(2);
	});

	it('says which messages could not be recalled', async () => {
		refuse('admin_msgwithdraw', 20022);

		const result = await runExample(sandbox, 'recall-within-a-time.json');

		expect(result.output('Not recalled').map(({ json }) => json)).toMatchObject([
			{ From_Account: 'user_1004', error: { errorCode: 20022 } },
			{ From_Account: 'user_1004', error: { errorCode: 20022 } },
		]);
	});
});

describe('any-other-api.json', () => {
	/** The example with the address of this test's sandbox in place of the usual port. */
	const atSandbox = async (): Promise<WorkflowJson> => {
		const text = JSON.stringify(await readExample('any-other-api.json'));
		return JSON.parse(text.replaceAll('http://127.0.0.1:7700/v4', `${sandbox.url}/v4`));
	};

	it('calls an API that the node does not have, signed by the credential', async () => {
		const result = await runWorkflow(sandbox, await atSandbox());

		expect(result.error).toBeUndefined();
		expect(sandbox.calls).toMatchObject([{ api: 'query_online_status', errorCode: 0 }]);
		expect(result.output('One item a user').map(({ json }) => json)).toEqual([
			{ To_Account: 'user_1001', Status: 'Online' },
			{ To_Account: 'user_1002', Status: 'Online' },
			{ To_Account: 'user_1003', Status: 'Online' },
		]);
	});

	it('tells a refusal from an answer', async () => {
		refuse('query_online_status', 60002);

		const result = await runWorkflow(sandbox, await atSandbox());

		expect(result.output('One item a user')).toEqual([]);
		expect(result.output('Was refused').map(({ json }) => json)).toMatchObject([
			{ ErrorCode: 60002 },
		]);
	});
});
