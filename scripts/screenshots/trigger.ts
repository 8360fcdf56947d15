import type { Studio } from './scenes';

/** The trigger before its first callback: its form, and beside it how to try it. */
export const trigger = async ({ editor, api, sandbox, take }: Studio): Promise<void> => {
	const name = 'Tencent Chat sandbox';
	const credential = await api.saveCredential(name, 'tencentChatApi', sandbox.credential);
	const { id } = await api.addWorkflow({
		name: `Hear at ${Date.now()}`,
		nodes: [
			{
				...{ id: 'hear', name: 'Tencent Chat Trigger', position: [0, 0] },
				...{ type: 'n8n-nodes-tencent-chat.tencentChatTrigger', typeVersion: 2 },
				webhookId: `pictures-${Date.now()}`,
				credentials: { tencentChatApi: { id: credential.id, name: credential.name } },
				parameters: { events: ['C2C.CallbackAfterSendMsg', 'Group.CallbackAfterSendMsg'] },
			},
		],
		connections: {},
	});
	await editor.openNode(id, 'hear');
	const panel = editor.part('ndv');
	await panel.getByText('When will this node trigger my flow?').click();
	await panel.getByText('To try it').waitFor();
	await take('trigger', panel);
};
