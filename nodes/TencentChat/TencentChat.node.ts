import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes, SEND_AND_WAIT_OPERATION } from 'n8n-workflow';
import { runNode } from './execution/execute';
import { createListContext } from './execution/createListContext';
import { receiveAnswer } from './execution/sendAndWait/receiveAnswer';
import { answerWebhooks } from './execution/sendAndWait/webhooks';
import { nodeProperties, resourcesThatCall } from './description';
import { dryRunHint, subtitle } from './subtitle';
import { listSearches } from './methods';

/** The Tencent Chat node. What it can do stands under `operations/`, one file each. */
export class TencentChat implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Tencent Chat',
		name: 'tencentChat',
		icon: { light: 'file:tencentChat.svg', dark: 'file:tencentChat.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle,
		description: 'Modify, send, find and recall messages of Tencent Cloud Chat (Tencent IM)',
		defaults: { name: 'Tencent Chat' },
		usableAsTool: true,
		hints: [
			{
				message: dryRunHint,
				type: 'warning',
				location: 'outputPane',
				whenToDisplay: 'always',
				displayCondition: '={{ $parameter["options"]?.["dryRun"] === true }}',
			},
		],
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'tencentChatApi',
				required: true,
				displayOptions: { show: { resource: resourcesThatCall } },
			},
		],
		waitingNodeTooltip: `={{ $parameter["operation"] === "${SEND_AND_WAIT_OPERATION}" ? "Execution will continue after the person's response" : "" }}`,
		webhooks: answerWebhooks,
		properties: nodeProperties,
	};

	methods = { listSearch: listSearches(createListContext) };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveAnswer(this);
	}
}
