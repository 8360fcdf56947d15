import type { Studio } from './scenes';

const question = 'May this message of user_1001 stay?\n\nYou can double it at the casino';
const moderator = 'moderator_1';

/** A question in the chat, the page behind its link, and the message once it was answered. */
export const asking = async ({ editor, browser, sandbox, api, take }: Studio): Promise<void> => {
	const name = 'Tencent Chat sandbox';
	const credential = await api.saveCredential(name, 'tencentChatApi', sandbox.credential);
	sandbox.seed([{ from: 'administrator', to: moderator, text: 'Your questions come here' }]);
	const { id } = await api.addWorkflow(workflowOf(credential));
	const form = await editor.openNode(id, 'ask');
	await form.execute();

	const chat = await browser.newPage();
	await chat.goto(sandbox.url);
	await chat.locator('#conversations button').filter({ hasText: moderator }).click();
	const button = chat.locator('#messages .ask');
	await button.waitFor();
	await take('ask-message', chat.locator('#messages'));

	const opened = browser.waitForEvent('page');
	await button.click();
	const page = await opened;
	while ((await page.getByRole('button', { name: 'Keep' }).count()) === 0) {
		await page.waitForTimeout(200);
		await page.reload();
	}
	await page.setViewportSize({ width: 560, height: 420 });
	await take('ask-page', page.locator('body'));
	await page.getByRole('button', { name: 'Keep' }).click();
	await page.getByText('You can close this page').waitFor();
	await page.close();

	await chat.getByText('✓ Keep').first().waitFor();
	await take('ask-answered', chat.locator('#messages'));
	await chat.close();
};

const workflowOf = (credential: { id: string; name: string }) => ({
	name: `Ask at ${Date.now()}`,
	nodes: [
		{
			...{ id: 'start', name: 'Start', position: [0, 0], parameters: {} },
			...{ type: 'n8n-nodes-base.manualTrigger', typeVersion: 1 },
		},
		{
			...{ id: 'ask', name: 'Ask a moderator', position: [240, 0] },
			...{ type: 'n8n-nodes-tencent-chat.tencentChat', typeVersion: 1 },
			credentials: { tencentChatApi: { id: credential.id, name: credential.name } },
			parameters: {
				resource: 'oneToOneMessage',
				operation: 'sendAndWait',
				toAccount: moderator,
				message: question,
				approvalOptions: {
					values: { approvalType: 'double', approveLabel: 'Keep', disapproveLabel: 'Remove' },
				},
				options: {
					limitWaitTime: {
						values: { limitType: 'afterTimeInterval', resumeAmount: 1, resumeUnit: 'hours' },
					},
				},
			},
		},
	],
	connections: { Start: { main: [[{ node: 'Ask a moderator', type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
	pinData: { Start: [{ json: {} }] },
});
