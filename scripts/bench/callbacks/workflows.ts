import { z } from 'zod/v4';
import type { Host } from '../../host';
import { sdkAppId, type Kind } from './calls';

/** Where the calls of each kind go. */
export type Urls = Readonly<Record<Kind, string>>;

const versioned = z.object({ versionId: z.string() });

/** Two active workflows that differ in their first node alone; both answer at once. */
export async function setUpWorkflows({ api, url }: Host, token: string): Promise<Urls> {
	const credential = await api.saveCredential('Bench', 'tencentChatApi', {
		sdkAppId,
		...{ secretKey: '0'.repeat(64), adminUserId: 'administrator', region: 'china' },
		callbackToken: token,
	});
	const activate = async (name: string, first: object): Promise<void> => {
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
		const { versionId } = versioned.parse(await api.call('GET', `/workflows/${id}`));
		await api.call('POST', `/workflows/${id}/activate`, { versionId });
	};
	await activate('webhook', {
		...{ type: 'n8n-nodes-base.webhook', typeVersion: 2.1 },
		parameters: { httpMethod: 'POST', path: 'webhook-node', options: {} },
	});
	await activate('trigger', {
		...{ type: 'n8n-nodes-tencent-chat.tencentChatTrigger', typeVersion: 2 },
		parameters: { events: ['C2C.CallbackAfterSendMsg'] },
		credentials: { tencentChatApi: { id: credential.id, name: credential.name } },
	});
	const trigger = `${url}/webhook/trigger/webhook`;
	return {
		webhook: `${url}/webhook/webhook-node`,
		...{ accepted: trigger, unselected: trigger, guarded: trigger, refused: trigger },
	};
}
