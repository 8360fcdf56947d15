import type { IDataObject, INode } from 'n8n-workflow';
import type { Saved } from '../../../scripts/host/n8nApi';
import type { Stage } from './stage';

export type NodeOfTest = Pick<INode, 'name' | 'type'> & Partial<INode>;

export const start: NodeOfTest = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };

/** Our node, with a credential and what else is given. */
export const tencentChat = (
	name: string,
	credential: Saved,
	parameters: IDataObject = {},
	more: Partial<INode> = {},
): NodeOfTest => ({
	name,
	type: 'n8n-nodes-tencent-chat.tencentChat',
	parameters: {
		resource: 'oneToOneMessage',
		operation: 'modify',
		...parameters,
	},
	credentials: { tencentChatApi: { id: credential.id, name: credential.name } },
	...more,
});

/**
 * Saves a workflow of nodes, each connected to the next; ids are the names.
 *
 * @param inputItems what the first node gives; one empty item where not given. 'none' lets it run
 * @param outputs by which output a node is connected, where not by its first
 */
export const saveChain = async (
	{ api }: Pick<Stage, 'api'>,
	nodes: NodeOfTest[],
	inputItems: IDataObject[] | 'none' = [{}],
	outputs: Record<string, number> = {},
): Promise<string> => {
	const chain = nodes.map((node, at) => ({
		id: node.name,
		typeVersion: 1,
		parameters: {},
		...node,
		position: [at * 240, 0],
	}));
	const connections = Object.fromEntries(
		nodes.slice(1).map((next, at) => {
			const { name } = nodes[at]!;
			const before = Array.from({ length: outputs[name] ?? 0 }, () => []);
			return [name, { main: [...before, [{ node: next.name, type: 'main', index: 0 }]] }];
		}),
	);
	const { id } = await api.addWorkflow({
		name: `Scene ${workflows++} of ${Date.now()}`,
		nodes: chain,
		...{ connections, settings: { executionOrder: 'v1' } },
		...(inputItems !== 'none' && {
			pinData: { [nodes[0]!.name]: inputItems.map((json) => ({ json })) },
		}),
	});
	return id;
};

let workflows = 0;

/**
 * Saves an agent with one tool, our node, in which the model fills in the fields with the sparkle.
 *
 * @param reviewer the user in Tencent Chat who is asked before each use of the tool
 */
export const saveAgent = async (
	{ api, credential }: Pick<Stage, 'api' | 'credential'>,
	modelUrl: string,
	reviewer?: string,
): Promise<string> => {
	const data = { apiKey: 'none', url: modelUrl, header: false };
	const openAi = await api.saveCredential(`Scripted model ${modelUrl}`, 'openAiApi', data);
	const fromAi = (key: string) =>
		`={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${key}', '', 'string') }}`;
	const to = (node: string, type: string) => ({ [type]: [[{ node, type, index: 0 }]] });
	const tool = tencentChat('Edit a message', credential, {
		descriptionType: 'manual',
		toolDescription: 'Replaces the text of one message that was already sent.',
		fromAccount: fromAi('from_account'),
		toAccount: fromAi('to_account'),
		msgKey: fromAi('msg_key'),
		msgBodyInput: 'text',
		text: fromAi('new_text'),
	});
	const { id } = await api.addWorkflow({
		name: `Agent ${modelUrl}`,
		nodes: [
			{ ...start, id: 'start', typeVersion: 1, position: [0, 0], parameters: {} },
			{
				...{ id: 'agent', name: 'Agent', position: [240, 0] },
				...{ type: '@n8n/n8n-nodes-langchain.agent', typeVersion: 3 },
				parameters: {
					promptType: 'define',
					text: 'Take the casino out of what user_1001 wrote.',
					options: { enableStreaming: false },
				},
			},
			{
				...{ id: 'model', name: 'Model', position: [200, 240] },
				...{ type: '@n8n/n8n-nodes-langchain.lmChatOpenAi', typeVersion: 1.2 },
				parameters: { model: { __rl: true, mode: 'id', value: 'scripted' }, options: {} },
				credentials: { openAiApi: { id: openAi.id, name: openAi.name } },
			},
			{
				...tool,
				...{ id: 'tool', typeVersion: 1, position: [360, 240] },
				type: 'n8n-nodes-tencent-chat.tencentChatTool',
			},
			...(reviewer === undefined
				? []
				: [{ ...reviewOf(reviewer, credential), id: 'review', position: [360, 120] }]),
		],
		...{
			settings: { executionOrder: 'v1' },
			connections: {
				Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
				Model: to('Agent', 'ai_languageModel'),
				'Edit a message': to(reviewer === undefined ? 'Agent' : 'Review', 'ai_tool'),
				...(reviewer !== undefined && { Review: to('Agent', 'ai_tool') }),
			},
		},
	});
	return id;
};

/** n8n's human review of a tool, made of our node. */
const reviewOf = (reviewer: string, credential: Saved): NodeOfTest => ({
	...tencentChat('Review', credential, {
		operation: 'sendAndWait',
		toAccount: reviewer,
		message: '={{ $tool.name }}: {{ JSON.stringify($tool.parameters) }}',
		approvalOptions: { values: { approvalType: 'double' } },
	}),
	...{ type: 'n8n-nodes-tencent-chat.tencentChatHitlTool', typeVersion: 1 },
});
