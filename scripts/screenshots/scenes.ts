import type { BrowserContext, Locator } from 'playwright-core';
import type { Sandbox } from '../../sandbox';
import type { Editor } from '../browser/editor';
import type { N8nApi } from '../host/n8nApi';

export interface Studio {
	editor: Editor;
	browser: BrowserContext;
	sandbox: Sandbox;
	api: N8nApi;
	/** Keeps a picture of a part of a page. */
	take: (name: string, part: Locator) => Promise<void>;
}

const from = 'user_1001';
const to = 'user_1002';

/** Plays what the pictures show: a message that is picked, an edit in the form, the chat after it, a refusal, a credential. */
export const scenes = async ({ editor, browser, sandbox, api, take }: Studio): Promise<void> => {
	const name = 'Tencent Chat sandbox';
	const credential = await api.saveCredential(name, 'tencentChatApi', sandbox.credential);
	const [, , message] = sandbox.seed([
		{ from, to, text: 'Hi! Did you see the game last night?' },
		{ from: to, to: from, text: 'Only the second half. What a comeback!' },
		{ from, to, text: 'You can double it at the casino, here is free money' },
		{ from: to, to: from, text: 'Please do not send me that.' },
	]);
	if (message === undefined) throw new Error('Nothing was seeded.');

	const edit = async (msgKey: string) => {
		const { id } = await api.addWorkflow(workflowOf(msgKey, credential, fromItem));
		const form = await editor.openNode(id, 'edit');
		await form.execute();
		return form;
	};

	/** The notice of how the run ended, and the tabs of other nodes, cover what is to be seen. */
	const clearView = async () => {
		await editor.page.addStyleTag({ content: hideOtherNodes });
		const notice = editor.page.locator('.el-notification');
		await notice.locator('.el-notification__closeBtn').click();
		await notice.waitFor({ state: 'hidden' });
		await editor.page.locator('.cm-valid-resolvable').first().waitFor();
	};

	const toPick = await api.addWorkflow(workflowOf(message.msgKey, credential, notPicked));
	const picking = await editor.openNode(toPick.id, 'edit');
	await picking.pick('toAccount', to);
	await picking.openList('msgKey');
	await editor.page.getByTestId('rlc-item').first().waitFor();
	await editor.page.addStyleTag({ content: hideOtherNodes });
	await take('picker', editor.part('ndv'));

	const form = await edit(message.msgKey);
	await form.output.getByText('ActionStatus').first().waitFor();
	await form.output.getByTestId('radio-button-json').click();
	await clearView();
	await take('form', editor.part('ndv'));

	const chat = await browser.newPage();
	await chat.goto(sandbox.url);
	await chat.locator('#conversations button').first().click();
	await chat.locator('#messages .edited').last().click();
	await chat.locator('#calls summary').first().click();
	await take('chat', chat.locator('body'));
	await chat.close();

	const refused = await edit('31906_833502_1572869830');
	await refused.output.getByTestId('node-error-message').waitFor();
	await clearView();
	await take('error', editor.part('ndv'));

	const dialog = await editor.openCredential(credential.id);
	await dialog.getByText('Connection tested successfully').waitFor();
	await take('credential', dialog);
};

const hideOtherNodes = '[data-test-id="floating-nodes"] { display: none }';

const fromItem = {
	fromAccount: '={{ $json.From_Account }}',
	toAccount: { __rl: true, mode: 'id', value: '={{ $json.To_Account }}' },
	msgKey: { __rl: true, mode: 'id', value: '={{ $json.MsgKey }}' },
};

const notPicked = { fromAccount: from };

const workflowOf = (
	msgKey: string,
	credential: { id: string; name: string },
	message: Record<string, unknown>,
) => ({
	name: `Edit ${msgKey} of ${Date.now()}`,
	nodes: [
		{
			...{ id: 'message', name: 'Message to edit', position: [0, 0], parameters: {} },
			...{ type: 'n8n-nodes-base.manualTrigger', typeVersion: 1 },
		},
		{
			...{ id: 'edit', name: 'Redact the message', position: [240, 0] },
			...{ type: 'n8n-nodes-tencent-chat.tencentChat', typeVersion: 1 },
			credentials: { tencentChatApi: { id: credential.id, name: credential.name } },
			parameters: {
				...{ resource: 'oneToOneMessage', operation: 'modify' },
				...message,
				...{ msgBodyInput: 'textOfStored', text: 'You can double it at the ***, here is ***' },
			},
		},
	],
	connections: {
		'Message to edit': { main: [[{ node: 'Redact the message', type: 'main', index: 0 }]] },
	},
	pinData: {
		'Message to edit': [{ json: { From_Account: from, To_Account: to, MsgKey: msgKey } }],
	},
	settings: { executionOrder: 'v1' },
});
