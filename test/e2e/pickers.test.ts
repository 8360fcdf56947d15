import type { Editor } from '../../scripts/browser/editor';
import { becomes } from './support/becomes';
import { countEffort } from './support/effort';
import { setStage } from './support/stage';
import { saveChain, start, tencentChat } from './support/workflows';

const scene = setStage();

const from = 'user_1031';
const to = 'user_1032';
const picture = { MsgType: 'TIMFaceElem', MsgContent: { Index: 1, Data: 'smile' } };
const text = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });

const typeInto = async ({ form, page }: Editor, name: string, words: string) => {
	await form.field(name).locator('input, textarea').first().click();
	await page.keyboard.insertText(words);
};

describe('the first edit, from an empty workflow', () => {
	scene(
		'takes three typed fields, none of them an ID but the sender, and keeps the picture',
		async (stage) => {
			const { editor, n8nUrl, sandbox } = stage;
			sandbox.seed([
				{ from, to, msgBody: [text('Hello from the casino'), picture] },
				{ from: to, to: from, text: 'Please do not' },
			]);
			const { page, form } = editor;
			const part = (testId: string) => editor.part(testId);
			const effort = await countEffort(page);
			await page.goto(`${n8nUrl}/workflow/new`);
			await part('canvas-add-button').click();
			await part('node-creator-item-name').getByText('Trigger manually').click();
			await part('node-creator-plus-button').first().click();
			await part('node-creator-search-bar').click();
			await page.keyboard.type('tencent');
			const found = part('node-creator-item-name');
			await found.getByText('Tencent Chat', { exact: true }).first().click();
			await found.getByText('Modify one-to-one message', { exact: true }).click();
			await part('ndv').waitFor();
			// Nothing is marked before it is touched, not even inside of the list of elements.
			await form.field('text').waitFor();
			expect(await part('ndv').getByTestId('parameter-issues').count()).toBe(0);

			await typeInto(editor, 'fromAccount', from);
			await form.pick('toAccount', to);
			await form.pick('msgKey', 'Hello from the casino');
			await form.choose('msgBodyInput', 'Text Only, Keep Other Elements');
			await typeInto(editor, 'text', 'Hello from the ***');
			await form.execute();
			await form.output.getByText('ActionStatus').first().waitFor();

			expect(sandbox.conversation(from, to)[0]?.msgBody).toEqual([
				text('Hello from the ***'),
				picture,
			]);
			// What is typed: the search for the node, the sender, the new text.
			expect(await effort()).toEqual({ clicks: 19, typedFields: 3 });
		},
	);
});

describe('an edit of what the previous node gives', () => {
	scene('needs one switch, and nothing typed but the new text', async (stage) => {
		const { editor, sandbox, credential } = stage;
		sandbox.seed([{ from: 'user_1041', to, text: 'Hello from the casino' }]);
		const history = { operation: 'getMany', operatorAccount: to, peerAccount: 'user_1041' };
		const chain = [
			start,
			tencentChat('Read', credential, history),
			tencentChat('Edit', credential),
		];
		const id = await saveChain(stage, chain);
		const effort = await countEffort(editor.page);
		const form = await editor.openNode(id, 'Edit');

		await form.choose('messageSource', 'Previous Node');
		await becomes(async () => await form.field('msgKey').isVisible(), false);
		await form.choose('msgBodyInput', 'Text Only, Keep Other Elements');
		await typeInto(editor, 'text', 'Hello from the ***');
		await form.execute();
		await form.output.getByText('ActionStatus').first().waitFor();

		expect(sandbox.conversation('user_1041', to)).toMatchObject([{ edits: 1 }]);
		expect(await effort()).toEqual({ clicks: 6, typedFields: 1 });
	});
});

describe('a list that cannot be shown yet', () => {
	scene('says what to fill in first', async (stage) => {
		const { editor, credential } = stage;
		const place = { fromAccount: '={{ $json.nothing }}' };
		const chain = [start, tencentChat('Edit', credential, place)];
		const form = await editor.openNode(await saveChain(stage, chain), 'Edit');

		await form.pick('msgKey', 'Fill in Sender User ID and Recipient User ID first');

		expect(await form.field('msgKey').getByTestId('rlc-input').inputValue()).not.toContain('_');
	});
});

describe('a group', () => {
	scene('is found by its name', async (stage) => {
		const { editor, sandbox, credential } = stage;
		sandbox.seedGroup([{ groupId: '@TGS#2J4SZEAEL', from, text: 'Hello' }]);
		const place = { resource: 'groupMessage', operation: 'getMany' };
		const chain = [start, tencentChat('Read', credential, place)];
		const form = await editor.openNode(await saveChain(stage, chain), 'Read');

		await form.pick('groupId', '@TGS#2J4SZEAEL');
		await form.execute();

		await form.output.getByText('MsgSeq').first().waitFor();
	});
});
