import { setStage } from './support/stage';
import { saveChain } from './support/workflows';

const scene = setStage({ callbackToken: 'test-callback-token' });

describe('the trigger', () => {
	scene('shows a signed callback that comes to its test URL, and no other', async (stage) => {
		const { editor, sandbox, credential, n8nUrl } = stage;
		const { id, name } = credential;
		const webhookId = `e2e-${Date.now()}`;
		const trigger = {
			name: 'Hear',
			type: 'n8n-nodes-tencent-chat.tencentChatTrigger',
			typeVersion: 2,
			parameters: { events: ['C2C.CallbackAfterSendMsg'] },
			credentials: { tencentChatApi: { id, name } },
			webhookId,
		};
		const form = await editor.openNode(await saveChain(stage, [trigger], 'none'), 'Hear');
		await editor.part('ndv').getByText('Webhook URLs').click();
		const shown = editor.part('ndv').locator('.webhook-url');
		await shown.getByText(webhookId).waitFor();
		const url = (await shown.innerText()).trim();
		expect(url).toBe(`${n8nUrl}/webhook-test/${webhookId}/webhook`);

		await form.execute();
		await editor.part('ndv').getByText('Listening for test event').first().waitFor();
		sandbox.callbacks = { url, token: 'another token' };
		await sandbox.userSends({ from: 'user_1001', to: 'user_1002', text: 'Not signed by Tencent' });
		await sandbox.callbacksSettled();
		expect(sandbox.callbackCalls.at(-1)).toMatchObject({ httpStatus: 401 });

		// It goes on listening.
		sandbox.callbacks = { url };
		await sandbox.userSends({ from: 'user_1001', to: 'user_1002', text: 'Hello, moderator' });

		await form.output.getByText('Hello, moderator').first().waitFor();
		await form.output.getByText('C2C.CallbackAfterSendMsg').first().waitFor();
	});
});
