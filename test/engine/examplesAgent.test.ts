import { startSandbox, type Sandbox } from '../../sandbox';
import { exampleMessages } from '../../sandbox/exampleMessages';
import { readExample, runWorkflow } from './support/runExample';
import { aroundAgent, scriptedAgent, type ToolAnswer } from './support/scriptedAgent';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
	sandbox.seed(exampleMessages);
});
afterEach(async () => await sandbox.close());

const readConversation = () => ({
	tool: 'Read a conversation',
	input: { viewing_user_id: 'user_1001', other_user_id: 'user_1002' },
});

const editTheOneWith = (word: string) => (messages: ToolAnswer) => {
	const found = messages.find(({ Text }) => JSON.stringify(Text).includes(word));
	return {
		tool: 'Edit a message',
		input: {
			from_account: found?.From_Account,
			to_account: found?.To_Account,
			msg_key: found?.MsgKey,
			new_text: '[removed]',
		},
	};
};

const run = async (...turns: Parameters<typeof scriptedAgent>[0]) =>
	await runWorkflow(sandbox, await readExample('agent-edits-messages.json'), {
		...aroundAgent,
		'@n8n/n8n-nodes-langchain.agent': scriptedAgent(turns),
	});

describe('agent-edits-messages.json', () => {
	it('lets an agent read a conversation and edit a message that it found there', async () => {
		const result = await run(readConversation, editTheOneWith('free money'));

		expect(result.error).toBeUndefined();
		const messages = sandbox.conversation('user_1001', 'user_1002');
		expect(messages.map(({ edits }) => edits)).toEqual([0, 0, 0, 1, 0, 0]);
		expect(messages[3]?.msgBody).toMatchObject([
			{ MsgContent: { Text: '[removed]' } },
			{ MsgType: 'TIMImageElem' },
		]);
	});

	it('tells the agent what became of the edit', async () => {
		const result = await run(readConversation, editTheOneWith('free money'));

		expect(result.output('Agent that moderates', 0)[0]?.json.answer).toMatchObject([
			{ MsgBody: [{ MsgContent: { Text: '[removed]' } }, {}], ActionStatus: 'OK', ErrorCode: 0 },
		]);
	});
});
