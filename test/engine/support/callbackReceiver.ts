import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebhookContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeType,
	IWebhookData,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { createEngine, type RunResult, type WorkflowJson } from '../../../scripts/engine';
import { additionalDataFor } from '../../../scripts/engine/additionalData';
import { HandedInCredentials } from '../../../scripts/engine/credentialsHelper';
import { nodeTypesOf } from '../../../scripts/engine/nodeTypes';
import { packageDir } from './tencentChat';

/** A published workflow whose Tencent Chat Trigger is called over HTTP. */
export interface CallbackReceiver {
	readonly url: string;
	/** The executions that were started, in order. Waits for those under way. */
	executions(): Promise<RunResult[]>;
	close(): Promise<void>;
}

/** Does what n8n does with a call of a webhook: asks the trigger, runs the workflow, answers. */
export const receiveCallbacks = async (
	json: WorkflowJson,
	credentials: Record<string, ICredentialDataDecryptedObject>,
	extraNodeTypes: Record<string, INodeType> = {},
): Promise<CallbackReceiver> => {
	const engine = await createEngine({ packageDir, credentials, extraNodeTypes, mode: 'webhook' });
	const credentialsHelper = new HandedInCredentials(engine.loader, credentials);
	const runs: Array<Promise<RunResult>> = [];

	const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const { nodes, connections } = structuredClone(json);
		const workflow = new Workflow({
			id: 'published',
			nodes: nodes.filter(({ type }) => type !== 'n8n-nodes-base.stickyNote'),
			connections,
			active: true,
			nodeTypes: nodeTypesOf(engine.loader, extraNodeTypes),
		});
		const trigger = Object.values(workflow.nodes).find(({ type }) =>
			type.endsWith('.tencentChatTrigger'),
		);
		const type = workflow.nodeTypes.getByNameAndVersion(trigger!.type, trigger!.typeVersion);
		const context = new WebhookContext(
			workflow,
			trigger!,
			{
				...additionalDataFor({ workflow, credentialsHelper, executionId: '1', mode: 'webhook' }),
				httpRequest: expressRequest(request),
				httpResponse: expressResponse(response),
			} as never,
			'webhook',
			{ webhookDescription: type.description.webhooks![0] } as IWebhookData,
			[],
			null,
		);
		const { noWebhookResponse, workflowData } = await type.webhook!.call(context);
		if (workflowData === undefined) return;
		const run = engine.run(json, { inputItems: workflowData[0], startNode: trigger!.name });
		runs.push(run);
		if (noWebhookResponse !== true) expressResponse(response).json(lastItem(await run));
	};

	const server = createServer((request, response) => {
		handle(request, response).catch((error: unknown) => {
			response.writeHead(500).end(String(error));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		executions: async () => await Promise.all(runs),
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
};

/** The answer of "When Last Node Finishes". */
const lastItem = (result: RunResult): IDataObject =>
	result.output(result.run.data.resultData.lastNodeExecuted ?? '')[0]?.json ?? {};

const expressRequest = (request: IncomingMessage) => {
	const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
	const extended = Object.assign(request, {
		query: Object.fromEntries(searchParams),
		params: {},
		body: {},
		rawBody: Buffer.alloc(0),
		async readRawBody() {
			extended.rawBody = Buffer.concat(await request.toArray());
		},
	});
	return extended;
};

const expressResponse = (response: ServerResponse) => {
	const extended = {
		status: (code: number) => {
			response.statusCode = code;
			return extended;
		},
		json: (body: unknown) => {
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify(body));
		},
	};
	return extended;
};
