import { WebhookContext, WorkflowExecute } from 'n8n-core';
import type { IDataObject, INodeExecutionData, INodeType, IWebhookData } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { createEngine, type RunResult, type WorkflowJson } from '../../../scripts/engine';
import { additionalDataFor } from '../../../scripts/engine/additionalData';
import { HandedInCredentials } from '../../../scripts/engine/credentialsHelper';
import { nodeTypesOf } from '../../../scripts/engine/nodeTypes';
import { resultOf } from '../../../scripts/engine/runResult';
import { packageDir } from './tencentChat';

export interface Visit {
	readonly method?: 'GET' | 'POST';
	/** The link as the message has it. */
	readonly link: string;
	/** What the page's form sends. */
	readonly form?: IDataObject;
}

export interface Answered {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly html: string;
	/** With what the workflow goes on, where it does. */
	readonly item?: INodeExecutionData;
}

/** Where an execution begins that is to wait, and with what. */
export interface Begin {
	readonly items?: readonly IDataObject[];
	/** The first node where not said. */
	readonly startNode?: string;
	/** Stubs of nodes that need more than the engine. */
	readonly extraNodeTypes?: Record<string, INodeType>;
}

/**
 * An execution that waits, with n8n's own steps: it is saved as JSON, a webhook call loads it, and
 * what the webhook gives is the item with which the waiting node, switched off, hands on.
 */
export const waitingExecution = async (
	json: WorkflowJson,
	credential: Sandbox['credential'],
	{ items = [{}], startNode, extraNodeTypes = {} }: Begin = {},
) => {
	const credentials = {
		sandbox: { ...credential },
		'Tencent Chat sandbox': { ...credential },
	};
	const engine = await createEngine({ packageDir, credentials, extraNodeTypes });
	const credentialsHelper = new HandedInCredentials(engine.loader, credentials);
	const inputItems = items.map((each) => ({ json: each }));
	const asked = await engine.run(json, { inputItems, startNode });
	let saved = JSON.stringify(asked.run.data);

	const load = () => {
		const data = JSON.parse(saved) as RunResult['run']['data'];
		const workflow = new Workflow({
			id: 'workflow',
			nodes: structuredClone(json.nodes).filter(({ type }) => !type.endsWith('.stickyNote')),
			connections: json.connections,
			settings: { executionOrder: 'v1', timezone: 'Asia/Shanghai', ...json.settings },
			active: false,
			nodeTypes: nodeTypesOf(engine.loader, extraNodeTypes),
		});
		const mode = 'trigger' as const;
		const additional = additionalDataFor({ workflow, credentialsHelper, executionId: '1', mode });
		return { data, workflow, mode, additional };
	};

	const visit = async ({ method = 'GET', link, form = {} }: Visit): Promise<Answered> => {
		const { data, workflow, mode, additional } = load();
		const node = workflow.getNode(data.resultData.lastNodeExecuted!)!;
		const type = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
		const answered = { status: 0, headers: {}, html: '' };
		const httpResponse = {
			status: (status: number) => Object.assign(httpResponse, { code: status }),
			set: (headers: object) => Object.assign(httpResponse, { sent: headers }),
			send: (html: string) => Object.assign(answered, { html }),
			code: 0,
			sent: {},
		};
		const httpRequest = {
			method,
			query: Object.fromEntries(new URL(link).searchParams),
			body: form,
			headers: {},
		};
		const context = new WebhookContext(
			workflow,
			node,
			{ ...additional, httpRequest, httpResponse } as never,
			mode,
			{ webhookDescription: type.description.webhooks![0] } as IWebhookData,
			[],
			data,
		);
		const given = await type.webhook!.call(context);
		return {
			...answered,
			status: httpResponse.code,
			headers: httpResponse.sent,
			item: given.workflowData?.[0]?.[0],
		};
	};

	/** Goes on with an item, or with none when the waiting time is over. */
	const resume = async (item?: INodeExecutionData): Promise<RunResult> => {
		const { data, workflow, mode, additional } = load();
		const [next] = data.executionData!.nodeExecutionStack;
		next!.node.disabled = true;
		if (item !== undefined) next!.data.main = [[item]];
		data.waitTill = undefined;
		data.resultData.runData[next!.node.name]?.pop();
		const run = await new WorkflowExecute(additional, mode, data).processRunExecutionData(workflow);
		saved = JSON.stringify(run.data);
		return resultOf(run, []);
	};

	return { asked, visit, resume };
};
