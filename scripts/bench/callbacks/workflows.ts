import type { Host } from '../../host';
import { publish } from '../../host/published';
import { sdkAppId, type Kind } from './calls';

/** Where the calls of each kind go. */
export type Urls = Readonly<Record<Kind, string>>;

/** Two active workflows that differ in their first node alone; both answer at once. */
export async function setUpWorkflows({ api, url }: Host, token: string): Promise<Urls> {
	const credential = await api.saveCredential('Bench', 'tencentChatApi', {
		sdkAppId,
		...{ secretKey: '0'.repeat(64), adminUserId: 'administrator', region: 'china' },
		callbackToken: token,
	});
	const activate = async (name: string, first: object, path: string): Promise<string> => {
		const start = { id: name, name, position: [0, 0], webhookId: name, ...first };
		const { id } = await api.addWorkflow({
			name,
			nodes: [
				start,
				{
					...{ id: 'done', name: 'Done', position: [240, 0], parameters: {} },
					...{ type: 'n8n-nodes-base.noOp', typeVersion: 1 },
				},
			],
			...{
				connections: { [name]: { main: [[{ node: 'Done', type: 'main', index: 0 }]] } },
				settings: { executionOrder: 'v1' },
			},
		});
		const address = `${url}/webhook/${path}`;
		await publish(api, id, address);
		return address;
	};
	const webhookNode = {
		...{ type: 'n8n-nodes-base.webhook', typeVersion: 2.1 },
		parameters: { httpMethod: 'POST', path: 'webhook-node', options: {} },
	};
	const triggerNode = {
		...{ type: 'n8n-nodes-tencent-chat.tencentChatTrigger', typeVersion: 2 },
		parameters: { events: ['C2C.CallbackAfterSendMsg'] },
		credentials: { tencentChatApi: { id: credential.id, name: credential.name } },
	};
	const webhook = await activate('webhook', webhookNode, 'webhook-node');
	const trigger = await activate('trigger', triggerNode, 'trigger/webhook');
	return {
		webhook,
		...{ accepted: trigger, unselected: trigger, guarded: trigger, refused: trigger },
	};
}
