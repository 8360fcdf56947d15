import { callbackSign } from '../../nodes/shared/callbacks/callbackSign';
import { publish } from '../../scripts/host/published';
import { becomes } from './support/becomes';
import { setStage } from './support/stage';
import { saveChain, tencentChat } from './support/workflows';

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
		// A busy machine may take longer than Tencent's 2 seconds.
		const timeoutMs = 30_000;
		sandbox.callbacks = { url, token: 'another token', timeoutMs };
		await sandbox.userSends({ from: 'user_1001', to: 'user_1002', text: 'Not signed by Tencent' });
		await sandbox.callbacksSettled();
		expect(sandbox.callbackCalls.at(-1)).toMatchObject({ httpStatus: 401 });

		// It goes on listening.
		sandbox.callbacks = { url, timeoutMs };
		await sandbox.userSends({ from: 'user_1001', to: 'user_1002', text: 'Hello, moderator' });

		await form.output.getByText('Hello, moderator').first().waitFor();
		await form.output.getByText('C2C.CallbackAfterSendMsg').first().waitFor();
	});

	scene('blocks each of three equal messages that Tencent asks about', async (stage) => {
		const { api, credential, n8nUrl, sandbox } = stage;
		const webhookId = `before-${Date.now()}`;
		const command = 'C2C.CallbackBeforeSendMsg';
		const trigger = {
			name: 'Hear',
			type: 'n8n-nodes-tencent-chat.tencentChatTrigger',
			typeVersion: 2,
			// Nothing is chosen for Respond, as in a form where only the event was.
			parameters: { events: [command] },
			credentials: { tencentChatApi: { id: credential.id, name: credential.name } },
			webhookId,
		};
		const block = tencentChat('Block', credential, {
			...{ resource: 'callback', operation: 'reply' },
			...{ decision: 'block', errorCode: 120001, errorInfo: 'no casino' },
		});
		const id = await saveChain(stage, [trigger, block], 'none');
		const url = `${n8nUrl}/webhook/${webhookId}/webhook`;
		await publish(api, id, url);
		const RequestTime = String(Math.floor(Date.now() / 1000));
		const query = new URLSearchParams({
			...{ SdkAppid: String(sandbox.credential.sdkAppId), CallbackCommand: command },
			...{ contenttype: 'json', ClientIP: '203.0.113.10', OptPlatform: 'iOS' },
			...{ RequestTime, Sign: callbackSign('test-callback-token', RequestTime) },
		});
		const body = JSON.stringify({
			...{ CallbackCommand: command, From_Account: 'user_1001', To_Account: 'user_1002' },
			...{ MsgSeq: 48374, MsgRandom: 2837546, MsgTime: 1557481126 },
			MsgKey: '48374_2837546_1557481126',
			MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'casino' } }],
		});
		const ask = async () => {
			const headers = { 'Content-Type': 'application/json' };
			const answer = await fetch(`${url}?${query.toString()}`, { method: 'POST', headers, body });
			return await answer.json();
		};

		const blocked = { ActionStatus: 'OK', ErrorCode: 120001, ErrorInfo: 'no casino' };
		expect([await ask(), await ask(), await ask()]).toEqual([blocked, blocked, blocked]);
	});

	scene('is added from the node panel to wait for the workflow', async (stage) => {
		const { editor, n8nUrl } = stage;
		await editor.page.goto(`${n8nUrl}/workflow/new`);
		await editor.part('canvas-plus-button').click();
		await editor.part('node-creator-search-bar').fill('tencent');
		const found = editor.part('node-creator-item-name');
		await found.getByText('Tencent Chat', { exact: true }).first().click();
		// n8n's panel writes the names of events its own way.
		await found.getByText(/^On one.to.one message before sending/i).click();

		await editor.part('ndv').waitFor();
		const respond = editor.form.field('respond');
		await becomes(async () => await respond.count(), 1);
		const chosen = respond.locator('input');
		await becomes(async () => await chosen.inputValue(), 'When Last Node Finishes');
	});
});
