import type {
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { eventsInWords } from './eventsInWords';
import { triggerPanel } from './triggerPanel';
import { triggerProperties } from './triggerFields';
import { registration } from './registration';
import { receiveCallback } from './receiveCallback';

/**
 * Starts a workflow on callbacks of Tencent Chat. `shared/callbacks` decides what to do with each
 * call.
 */
export class TencentChatTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Tencent Chat Trigger',
		name: 'tencentChatTrigger',
		icon: {
			light: 'file:../TencentChat/tencentChat.svg',
			dark: 'file:../TencentChat/tencentChat.dark.svg',
		},
		group: ['trigger'],
		// Version 1 would be slower: for version 1 of any webhook node, n8n resolves an expression of
		// its own on every call.
		version: 2,
		subtitle: eventsInWords,
		description:
			'Starts the workflow on messages and other events of Tencent Cloud Chat (Tencent IM), to modify, recall or answer them',
		triggerPanel,
		eventTriggerDescription: 'Waiting for a callback to the test URL',
		activationMessage: "Callbacks to the production URL start this workflow's executions.",
		defaults: { name: 'Tencent Chat Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'tencentChatApi', required: true }],
		// n8n itself answers only where Tencent waits for what the last node gives;
		// `webhookResponse.ts` answers all other calls. No value here is an expression, since n8n would
		// resolve it on every call.
		webhooks: [{ name: 'default', httpMethod: 'POST', path: 'webhook', responseMode: 'lastNode' }],
		properties: triggerProperties,
	};

	webhookMethods = { default: registration };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveCallback(this);
	}
}
