import type {
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { triggerProperties } from './properties';
import { registration } from './registration';
import { receiveCallback } from './receiveCallback';
import { responseMode } from './responseMode';

/** Receives the callbacks of Tencent Chat. What becomes of a call is judged in `shared/callbacks`. */
export class TencentChatTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Tencent Chat Trigger',
		name: 'tencentChatTrigger',
		icon: {
			light: 'file:../TencentChat/tencentChat.svg',
			dark: 'file:../TencentChat/tencentChat.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts a workflow when Tencent Cloud Chat (Tencent IM) calls back',
		eventTriggerDescription: 'Waiting for a callback to the test URL',
		activationMessage: "Callbacks to the production URL start this workflow's executions.",
		defaults: { name: 'Tencent Chat Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'tencentChatApi', required: true }],
		webhooks: [{ name: 'default', httpMethod: 'POST', path: 'webhook', ...responseMode }],
		properties: triggerProperties,
	};

	webhookMethods = { default: registration };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveCallback(this);
	}
}
