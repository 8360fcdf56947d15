import '../../scripts/engine/engineSettings';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebhookContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	INodeExecutionData,
	INodeTypes,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { TencentChatApi } from '../../credentials/TencentChatApi.credentials';
import { TencentChatTrigger } from '../../nodes/TencentChatTrigger/TencentChatTrigger.node';
import type { WorkflowJson } from '../../scripts/engine';
import { additionalDataFor } from '../../scripts/engine/additionalData';
import { HandedInCredentials } from '../../scripts/engine/credentialsHelper';

export const triggerType = 'n8n-nodes-tencent-chat.tencentChatTrigger';

export interface TriggerHost {
	readonly url: string;
	/** The items of every execution that was started, in order. */
	readonly started: ReadonlyArray<Array<INodeExecutionData['json']>>;
	/** How often n8n had to read the credential. */
	readonly credentialReads: number;
	/** Once every call is handled and every execution has ended. */
	settled(): Promise<void>;
	close(): Promise<void>;
}

export interface TriggerHostOptions {
	/** Its trigger receives the calls. */
	workflow: WorkflowJson;
	/** Undefined where n8n cannot read it. */
	credential: ICredentialDataDecryptedObject | undefined;
	/** Runs the rest of the workflow and gives the first item of its last node. */
	run?: (items: INodeExecutionData[]) => Promise<unknown>;
	mode?: WorkflowExecuteMode;
}

/**
 * n8n's webhook server as far as the trigger can tell: n8n's own context around a real HTTP call,
 * with n8n's steps before it (reading the body, parsing what says that it is JSON) and after it
 * (starting an execution, answering with its last node).
 */
export const startTriggerHost = async (options: TriggerHostOptions): Promise<TriggerHost> => {
	const started: Array<Array<INodeExecutionData['json']>> = [];
	const trigger = new TencentChatTrigger();
	const credentials = credentialsOf(options);
	const handled: Array<Promise<void>> = [];
	const server = createServer((request, response) => {
		handled.push(handle(request, response));
	});

	const handle = async (message: IncomingMessage, response: ServerResponse) => {
		const { webhook, workflow, node } = webhookOf(options.workflow, trigger);
		const request = await asHostGivesIt(message);
		const answer = asExpress(response);
		if (request === undefined) {
			answer.status(422).json({ message: 'Failed to parse' });
			return;
		}
		const mode = options.mode ?? 'webhook';
		const additionalData = {
			...additionalDataFor({ workflow, credentialsHelper: credentials, executionId: '1', mode }),
			httpRequest: request,
			httpResponse: answer,
		};
		const context = new WebhookContext(
			workflow,
			node,
			additionalData as never,
			mode,
			webhook,
			[],
			null,
		);
		const { workflowData, webhookResponse, noWebhookResponse } =
			await trigger.webhook.call(context);
		const items = workflowData?.[0];
		if (items) started.push(items.map(({ json }) => json));
		const result = items ? await options.run?.(items) : webhookResponse;
		if (noWebhookResponse !== true) answer.status(200).json(result);
	};

	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/webhook/5f0f6f0e/webhook`,
		started,
		get credentialReads() {
			return credentials.reads;
		},
		settled: async () => {
			await Promise.all(handled);
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
};

class CountedCredentials extends HandedInCredentials {
	reads = 0;

	override async getDecrypted(...args: Parameters<HandedInCredentials['getDecrypted']>) {
		this.reads += 1;
		return await super.getDecrypted(...args);
	}
}

const credentialsOf = ({ workflow, credential }: TriggerHostOptions) => {
	const loader = { getCredential: () => ({ type: new TencentChatApi() }) };
	const trigger = workflow.nodes.find(({ type }) => type === triggerType);
	const name = trigger?.credentials?.tencentChatApi?.name ?? '';
	return new CountedCredentials(
		loader as unknown as ConstructorParameters<typeof HandedInCredentials>[0],
		credential === undefined ? {} : { [name]: credential },
	);
};

const webhookOf = ({ nodes, connections }: WorkflowJson, trigger: TencentChatTrigger) => {
	const nodeTypes = {
		getByName: () => trigger,
		getByNameAndVersion: () => trigger,
		getKnownTypes: () => ({}),
	} as INodeTypes;
	// A new one for every call, as n8n has it.
	const copy = structuredClone(nodes.filter(({ type }) => type === triggerType));
	const workflow = new Workflow({
		id: workflowIds.of(connections),
		nodes: copy,
		connections: {},
		active: true,
		nodeTypes,
	});
	const node = copy[0]!;
	const webhookDescription = trigger.description.webhooks![0]!;
	const webhook = {
		httpMethod: 'POST' as const,
		node: node.name,
		path: 'webhook',
		webhookDescription,
		workflowId: workflow.id,
		workflowExecuteAdditionalData: {} as never,
	};
	return { webhook, workflow, node };
};

/** Every workflow of a test has an ID of its own, as in n8n's database. */
const workflowIds = {
	known: new WeakMap<object, string>(),
	count: 0,
	of(workflow: object) {
		const id = this.known.get(workflow) ?? `workflow${(this.count += 1)}`;
		this.known.set(workflow, id);
		return id;
	},
};

/** What n8n makes of a request before a node sees it, or undefined where it answers 422 itself. */
const asHostGivesIt = async (message: IncomingMessage) => {
	const url = new URL(message.url ?? '/', 'http://localhost');
	const contentType = message.headers['content-type']?.split(';')[0];
	let rawBody: Buffer | undefined;
	const request = Object.assign(message, {
		query: queryOf(url.searchParams),
		contentType,
		body: undefined,
		readRawBody: async () => {
			rawBody ??= Buffer.concat(await message.toArray());
			request.rawBody = rawBody;
		},
	});
	// n8n leaves what it cannot parse on the wire, for every version of a node but the first.
	if (contentType === undefined) return request;
	await request.readRawBody();
	if (contentType !== 'application/json' || request.rawBody.length === 0) return request;
	try {
		request.body = JSON.parse(request.rawBody.toString('utf8'));
		return request;
	} catch {
		return undefined;
	}
};

/** As express parses it: a parameter that is given twice is a list. */
const queryOf = (parameters: URLSearchParams) =>
	Object.fromEntries(
		[...new Set(parameters.keys())].map((name) => {
			const values = parameters.getAll(name);
			return [name, values.length > 1 ? values : values[0]];
		}),
	);

/** The two methods of express that the trigger uses. */
const asExpress = (response: ServerResponse) => {
	const express = Object.assign(response, {
		status(code: number) {
			response.statusCode = code;
			return express;
		},
		json(value: unknown) {
			response.setHeader('Content-Type', 'application/json; charset=utf-8');
			response.end(JSON.stringify(value));
		},
	});
	return express;
};
