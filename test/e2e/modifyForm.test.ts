import { setStage } from './support/stage';
import { saveChain, start, tencentChat } from './support/workflows';

const scene = setStage();

const greeting = { from: 'user_1001', to: 'user_1002', text: 'Hello from the casino' };

describe('an edit built by hand', () => {
	scene('changes text, custom element and custom data while the chat is open', async (stage) => {
		const { editor, browser, sandbox, credential } = stage;
		const [sent] = sandbox.seed([greeting]);
		const { msgKey } = sent!;
		const chat = await browser.newPage();
		await chat.goto(sandbox.url);
		await chat.locator('#conversations button').first().click();
		const bubble = chat.locator('#messages .message').first();
		await bubble.getByText('Hello from the casino').waitFor();

		const form = await editor.openNode(
			await saveChain(stage, [start, tencentChat('Edit', credential)]),
			'Edit',
		);
		await form.fill('fromAccount', 'user_1001');
		await form.fill('toAccount', 'user_1002');
		await form.fill('msgKey', msgKey);
		await form.choose('fieldsToModify', 'Message Body and Cloud Custom Data');
		await form.fill('text', 'Hello from the ***');
		await form.press('Add Element');
		await form.choose('msgType', 'Custom', 1);
		await form.fill('data', '{"kind":"notice"}');
		await form.fill('desc', 'Edited by a moderator');
		await form.fill('cloudCustomData', '{"moderated":true}');
		await form.execute();

		await form.output.getByText('ActionStatus').first().waitFor();
		await bubble.getByText('Hello from the ***').waitFor();
		await bubble.getByText('Edited by a moderator').waitFor();
		await bubble.getByText('{"moderated":true}').waitFor();
		await bubble.locator('.edited').waitFor();
		await chat.close();
		const [message] = sandbox.conversation('user_1001', 'user_1002');
		expect(message).toMatchObject({
			edits: 1,
			cloudCustomData: '{"moderated":true}',
			msgBody: [
				{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hello from the ***' } },
				{
					MsgType: 'TIMCustomElem',
					MsgContent: { Data: '{"kind":"notice"}', Desc: 'Edited by a moderator' },
				},
			],
		});
	});

	scene('sends the JSON that was written', async (stage) => {
		const { editor, sandbox, credential } = stage;
		const from = 'user_1011';
		const [sent] = sandbox.seed([{ ...greeting, from }]);
		const { msgKey } = sent!;
		const place = { fromAccount: from, toAccount: greeting.to, msgKey };
		const form = await editor.openNode(
			await saveChain(stage, [start, tencentChat('Edit', credential, place)]),
			'Edit',
		);
		await form.choose('msgBodyInput', 'JSON');
		const face = { MsgType: 'TIMFaceElem', MsgContent: { Index: 1, Data: 'smile' } };
		await form.fill('msgBodyJson', JSON.stringify([face]));
		await form.execute();

		await form.output.getByText('ActionStatus').first().waitFor();
		expect(sandbox.conversation(from, greeting.to)).toMatchObject([{ msgBody: [face], edits: 1 }]);
	});

	scene(
		'takes sender, recipient and key from the node before, dragged into the form',
		async (stage) => {
			const { editor, sandbox, credential } = stage;
			const from = 'user_1021';
			sandbox.seed([{ ...greeting, from }]);
			const history = { operation: 'getMany', operatorAccount: from, peerAccount: greeting.to };
			const text = { msgBodyInput: 'text', text: 'Dragged and dropped' };
			const form = await editor.openNode(
				await saveChain(stage, [
					start,
					tencentChat('Read', credential, history),
					tencentChat('Edit', credential, text),
				]),
				'Edit',
			);
			// The fields are known before anything has run.
			await form.drag('From_Account', 'fromAccount');
			await form.drag('To_Account', 'toAccount');
			await form.drag('MsgKey', 'msgKey');
			await form.execute();

			await form.output.getByText('ActionStatus').first().waitFor();
			expect(sandbox.conversation(from, greeting.to)).toMatchObject([
				{ msgBody: [{ MsgContent: { Text: 'Dragged and dropped' } }], edits: 1 },
			]);
		},
	);
});
