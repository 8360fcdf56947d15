import type { IDataObject } from 'n8n-workflow';
import type { Saved } from '../../../scripts/host/n8nApi';
import { tencentChat, type NodeOfTest } from './workflows';

const theMessage = {
	fromAccount: '={{ $json.From_Account }}',
	toAccount: '={{ $json.To_Account }}',
	msgKey: '={{ $json.MsgKey }}',
	msgBodyInput: 'text',
};
const text = '$json.MsgBody[0].MsgContent.Text';

/** Hears of messages and of edits, and takes the casino out of what names one. */
export const moderation = (credential: Saved, webhookId: string): NodeOfTest[] => [
	{
		...{ name: 'Hear', type: 'n8n-nodes-tencent-chat.tencentChatTrigger', typeVersion: 2 },
		parameters: { events: ['C2C.CallbackAfterSendMsg', 'C2C.CallbackAfterModifyMsg'] },
		credentials: { tencentChatApi: { id: credential.id, name: credential.name } },
		webhookId,
	},
	{
		...{ name: 'Names a casino', type: 'n8n-nodes-base.filter', typeVersion: 2.2 },
		parameters: {
			conditions: {
				options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
				combinator: 'and',
				conditions: [
					{
						...{ id: 'casino', leftValue: `={{ ${text} }}`, rightValue: 'casino' },
						operator: { type: 'string', operation: 'contains' },
					},
				],
			},
		},
	},
	tencentChat('Edit', credential, {
		...theMessage,
		text: `={{ ${text}.replace('casino', '***') }}`,
	}),
];

/** Edits the messages that are posted to it, and answers with what came of each. */
export const bulkEdit = (credential: Saved, path: string, options: IDataObject): NodeOfTest[] => [
	{
		...{ name: 'Hear', type: 'n8n-nodes-base.webhook', typeVersion: 2.1, webhookId: path },
		parameters: {
			...{ httpMethod: 'POST', path, options: {} },
			...{ responseMode: 'lastNode', responseData: 'allEntries' },
		},
	},
	{
		...{ name: 'Each', type: 'n8n-nodes-base.splitOut' },
		parameters: { fieldToSplitOut: 'body.messages', options: {} },
	},
	tencentChat('Edit', credential, { ...theMessage, text: '={{ $json.text }}', options }),
];

/** Asks the moderator about the number that is posted to it, and tells the reporter the answer. */
export const asking = (credential: Saved, path: string): NodeOfTest[] => [
	{
		...{ name: 'Hear', type: 'n8n-nodes-base.webhook', typeVersion: 2.1, webhookId: path },
		parameters: { httpMethod: 'POST', path, options: {} },
	},
	tencentChat('Ask', credential, {
		...{ operation: 'sendAndWait', toAccount: 'moderator' },
		message: '=Question {{ $json.body.n }}?',
		approvalOptions: { values: { approvalType: 'double' } },
	}),
	tencentChat('Tell', credential, {
		...{ operation: 'send', toAccount: 'reporter', msgBodyInput: 'text' },
		text: "={{ $('Hear').first().json.body.n }} {{ $json.data.approved }}",
	}),
];
