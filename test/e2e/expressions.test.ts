import { setStage } from './support/stage';
import { saveChain, start, tencentChat } from './support/workflows';

const scene = setStage();

const from = 'user_1001';
const to = 'user_1002';

/** Everything that an item can bring for an edit. */
const itemFor = (msgKey: string) => ({
	...{ from, to, msgKey, what: 'both', mode: 'merge', yes: true },
	...{ tries: 2, timeoutMs: 5000, callsPerSecond: 50 },
	...{ text: 'By an expression', data: { moderated: true } },
	body: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'By an expression' } }],
});

/** Each field of the form from the item, by an expression. */
const everyField = {
	fromAccount: '={{ $json.from }}',
	toAccount: '={{ $json.to }}',
	msgKey: '={{ $json.msgKey }}',
	fieldsToModify: '={{ $json.what }}',
	cloudCustomDataMode: '={{ $json.mode }}',
	cloudCustomData: '={{ $json.data }}',
	options: {
		returnPreviousVersion: '={{ $json.yes }}',
		dryRun: '={{ !$json.yes }}',
		maxTries: '={{ $json.tries }}',
		timeout: '={{ $json.timeoutMs }}',
		maxCallsPerSecond: '={{ $json.callsPerSecond }}',
	},
};

/**
 * What the body's own menus choose is fixed: n8n asks for every required field that such a menu could
 * show, once an expression decides it.
 */
const bodies = [
	{
		way: 'form',
		fields: { msgBody: { elements: [{ msgType: 'TIMTextElem', text: '={{ $json.text }}' }] } },
	},
	{ way: 'text', fields: { text: '={{ $json.text }}' } },
	{ way: 'json', fields: { msgBodyJson: '={{ $json.body }}' } },
];

describe('an edit in which every field is an expression', () => {
	for (const { way, fields } of bodies) {
		scene(`runs with the body as ${way}`, async (stage) => {
			const { editor, sandbox, credential } = stage;
			const [sent] = sandbox.seed([{ from, to, text: 'Hello', cloudCustomData: '{"kept":1}' }]);
			const { msgKey } = sent!;
			const edit = tencentChat('Edit', credential, {
				...everyField,
				msgBodyInput: way,
				...fields,
			});
			const form = await editor.openNode(
				await saveChain(stage, [start, edit], [itemFor(msgKey)]),
				'Edit',
			);
			await form.shownFor('msgKey').getByText(msgKey).waitFor();
			expect(await editor.part('ndv').getByTestId('parameter-issues').count()).toBe(0);
			await form.execute();

			await form.output.getByText('ActionStatus').first().waitFor();
			const edited = sandbox.conversation(from, to).find((message) => message.msgKey === msgKey);
			expect(edited).toMatchObject({
				msgBody: itemFor(msgKey).body,
				cloudCustomData: '{"kept":1,"moderated":true}',
			});
		});
	}

	scene('takes an expression that is typed into the form', async (stage) => {
		const { editor, sandbox, credential } = stage;
		const [sent] = sandbox.seed([{ from, to, text: 'Hello' }]);
		const { msgKey } = sent!;
		const edit = { ...everyField, fieldsToModify: 'msgBody', msgBodyInput: 'text' };
		const form = await editor.openNode(
			await saveChain(stage, [start, tencentChat('Edit', credential, edit)], [itemFor(msgKey)]),
			'Edit',
		);
		await form.fillExpression('text', '{{ $json.text.toUpperCase() }}');
		await editor.part('inline-expression-editor-output').getByText('BY AN EXPRESSION').waitFor();
		await form.execute();

		await form.output.getByText('ActionStatus').first().waitFor();
		const edited = sandbox.conversation(from, to).find((message) => message.msgKey === msgKey);
		expect(edited).toMatchObject({ msgBody: [{ MsgContent: { Text: 'BY AN EXPRESSION' } }] });
	});
});
