import { scriptedModel } from './support/scriptedModel';
import { setStage } from './support/stage';
import { saveAgent } from './support/workflows';

const scene = setStage();

describe('the node as a tool', () => {
	scene('is offered to an AI agent’s model, and edits what the model asks for', async (stage) => {
		const { editor, sandbox } = stage;
		const [sent] = sandbox.seed([
			{ from: 'user_1001', to: 'user_1002', text: 'Hello from the casino' },
		]);
		const { msgKey } = sent!;
		const model = await scriptedModel([
			{
				tool: 'Edit_a_message',
				input: {
					from_account: 'user_1001',
					to_account: 'user_1002',
					msg_key: msgKey,
					new_text: 'Hello from the ***',
				},
			},
			{ answer: 'One message was edited.' },
		]);
		try {
			await editor.openWorkflow(await saveAgent(stage, model.url));
			await editor.part('execute-workflow-button').first().click();
			await editor.page.getByText('Workflow executed successfully').first().waitFor();

			expect(model.tools).toMatchObject([{ name: 'Edit_a_message' }]);
			expect(sandbox.conversation('user_1001', 'user_1002')).toMatchObject([
				{ edits: 1, msgBody: [{ MsgContent: { Text: 'Hello from the ***' } }] },
			]);
			// What the node gave came back to the model.
			expect(model.heard.at(-1)).toContain('"ActionStatus":"OK"');
		} finally {
			await model.close();
		}
	});
});
