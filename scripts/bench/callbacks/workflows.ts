import { randomUUID } from 'node:crypto';
import type { Host } from '../../host';
import type { Saved } from '../../host/n8nApi';
import { publish } from '../../host/published';
import type { BenchEnvironment } from '../environment';
import { editRequests } from '../candidates/editRequest';
import { sdkAppId, type Kind } from './calls';

/** Where the calls of each kind go. */
export type Urls = Readonly<Record<Kind, string>>;

/** Two active workflows that differ in their first node alone; both answer at once. */
export async function setUpWorkflows(host: Host, token: string): Promise<Urls> {
	const credential = await saveCredential(host, { region: 'china', callbackToken: token });
	const done = { name: 'Done', type: 'n8n-nodes-base.noOp', typeVersion: 1 };
	const webhook = await activate(host, webhookNode('webhook-node'), done);
	const trigger = await activate(host, triggerNode('trigger', credential), done);
	return {
		webhook,
		...{ accepted: trigger, unselected: trigger, guarded: trigger, refused: trigger },
	};
}

/** Two active workflows that edit the message they are told of: with this package, and without it. */
export async function setUpEditing(
	host: Host,
	tencent: BenchEnvironment['credential'],
	token: string,
): Promise<Pick<Urls, 'accepted' | 'webhook'>> {
	const credential = await saveCredential(host, { ...tencent, callbackToken: token });
	const [request] = await editRequests({ credential: tencent, msgKeys: [''] });
	const editNode = {
		...{ name: 'Edit', type: 'n8n-nodes-tencent-chat.tencentChat', typeVersion: 1 },
		parameters: {
			...{ resource: 'oneToOneMessage', operation: 'modify', messageSource: 'previousNode' },
			...{ fieldsToModify: 'msgBody', msgBodyInput: 'text', text: 'edited' },
		},
		credentials: { tencentChatApi: credential },
	};
	const requestNode = {
		...{ name: 'Request', type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2 },
		parameters: {
			method: 'POST',
			url: `${tencent.baseUrl}${request?.path ?? ''}`,
			...{ sendBody: true, specifyBody: 'json' },
			jsonBody: `={{ { From_Account: $json.body.From_Account, To_Account: $json.body.To_Account, MsgKey: $json.body.MsgKey, MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'edited' } }] } }}`,
			options: {},
		},
	};
	return {
		accepted: await activate(host, triggerNode('editing', credential), editNode),
		webhook: await activate(host, webhookNode('editing-webhook'), requestNode),
	};
}

const saveCredential = async ({ api }: Host, data: object): Promise<Saved> =>
	await api.saveCredential(`Bench ${randomUUID()}`, 'tencentChatApi', {
		...{ sdkAppId, secretKey: '0'.repeat(64), adminUserId: 'administrator' },
		...data,
	});

interface BenchNode {
	readonly name: string;
	readonly [property: string]: unknown;
}

const webhookNode = (path: string): BenchNode & { path: string } => ({
	...{ name: path, type: 'n8n-nodes-base.webhook', typeVersion: 2.1 },
	parameters: { httpMethod: 'POST', path, options: {} },
	path,
});

const triggerNode = (name: string, credential: Saved): BenchNode & { path: string } => ({
	...{ name, type: 'n8n-nodes-tencent-chat.tencentChatTrigger', typeVersion: 2 },
	parameters: { events: ['C2C.CallbackAfterSendMsg'] },
	credentials: { tencentChatApi: credential },
	path: `${name}/webhook`,
});

/** Publishes a workflow of two nodes, and gives the address of its webhook. */
async function activate(
	{ api, url }: Host,
	{ path, ...first }: BenchNode & { path: string },
	second: BenchNode,
): Promise<string> {
	const { name } = first;
	const { id } = await api.addWorkflow({
		name,
		nodes: [
			{ id: name, position: [0, 0], webhookId: name, ...first },
			{ id: second.name, position: [240, 0], parameters: {}, ...second },
		],
		...{
			connections: { [name]: { main: [[{ node: second.name, type: 'main', index: 0 }]] } },
			settings: { executionOrder: 'v1' },
		},
	});
	const address = `${url}/webhook/${path}`;
	await publish(api, id, address);
	return address;
}
