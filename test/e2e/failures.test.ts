import { setStage } from './support/stage';
import { saveChain, start, tencentChat } from './support/workflows';

const scene = setStage();

const edit = {
	fromAccount: 'user_1001',
	toAccount: 'user_1002',
	msgKey: '={{ $json.msgKey }}',
	msgBodyInput: 'text',
	text: 'Edited',
};

describe('an edit that Tencent refuses', () => {
	scene('tells in the node what is wrong and what to do', async (stage) => {
		const { editor, sandbox, credential } = stage;
		sandbox.seed([{ from: 'user_1001', to: 'user_1002', text: 'Hello' }]);
		const nodes = [start, tencentChat('Edit', credential, edit)];
		const form = await editor.openNode(
			await saveChain(stage, nodes, [{ msgKey: '1_2_1572869830' }]),
			'Edit',
		);
		await form.execute();

		const message = form.output.getByTestId('node-error-message');
		await message.getByText('20026').waitFor();
		expect(await message.innerText()).toContain('[item 0]');
		const advice = await form.output.getByTestId('node-error-description').innerText();
		expect(advice).toContain('Message Key');
		expect(await form.output.innerText()).not.toMatch(/usersig/i);
	});

	scene('leaves by the error output, the other items by the first', async (stage) => {
		const { editor, sandbox, credential } = stage;
		const [sent] = sandbox.seed([{ from: 'user_1001', to: 'user_1002', text: 'Hello' }]);
		const { msgKey } = sent!;
		const continuing = { onError: 'continueErrorOutput' } as const;
		const form = await editor.openNode(
			await saveChain(
				stage,
				[start, tencentChat('Edit', credential, edit, continuing)],
				[{ msgKey }, { msgKey: '1_2_1572869830' }, { msgKey }],
			),
			'Edit',
		);
		await form.execute();

		const branches = form.output.getByTestId('branches');
		await branches.getByText('Error Branch (1 item)').click();
		await form.output.getByTestId('radio-button-table').click();
		await form.output.getByText('(code 20026)').waitFor();
		await form.output.getByText('1_2_1572869830').first().waitFor();
		await branches.getByText('Success Branch (2 items)').click();
		await form.output.getByText('OK', { exact: true }).first().waitFor();
	});
});
