import { startSandbox, type Sandbox } from '../../../sandbox';
import { exampleMessages } from '../../../sandbox/exampleMessages';
import { readExample, runWorkflow } from '../../engine/support/runExample';
import { aroundAgent, scriptedAgent } from '../../engine/support/scriptedAgent';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
	sandbox.seed(exampleMessages);
});
afterEach(async () => await sandbox.close());

describe('a tool for which nobody chose how the body is filled in', () => {
	it('changes the text and keeps the pictures', async () => {
		const workflow = await readExample('agent-edits-messages.json');
		const [tool] = workflow.nodes.filter(({ name }) => name === 'Edit a message');
		delete tool?.parameters.msgBodyInput;
		const [, , , withPicture] = sandbox.conversation('user_1001', 'user_1002');

		await runWorkflow(sandbox, workflow, {
			...aroundAgent,
			'@n8n/n8n-nodes-langchain.agent': scriptedAgent([
				() => ({
					tool: 'Edit a message',
					input: {
						from_account: withPicture?.from,
						to_account: withPicture?.to,
						msg_key: withPicture?.msgKey,
						new_text: '[removed]',
					},
				}),
			]),
		});

		expect(sandbox.conversation('user_1001', 'user_1002')[3]?.msgBody).toMatchObject([
			{ MsgContent: { Text: '[removed]' } },
			{ MsgType: 'TIMImageElem' },
		]);
	});
});
