import type { EngineRequest, EngineResponse, IDataObject, INodeType } from 'n8n-workflow';

/** What a model asks for in one turn: a tool of the agent, by its name, and what it fills in. */
export interface ToolCall {
	tool: string;
	input: IDataObject;
}

/** The items that a tool gave. */
export type ToolAnswer = IDataObject[];

/**
 * Stands in for n8n's AI Agent, with a script in place of a model: each turn gets what the tool of
 * the turn before gave. The tools themselves are run by the engine, as it runs them for the agent.
 */
export const scriptedAgent = (
	turns: ReadonlyArray<(answer: ToolAnswer) => ToolCall>,
): INodeType => ({
	description: descriptionOf('agent', ['main']),
	async execute(response?: EngineResponse) {
		const turn = Number(Object(response?.metadata).turn ?? 0);
		const answer = answerOf(response);
		const next = turns[turn];
		if (next === undefined) return Promise.resolve([[{ json: { output: 'Done', answer } }]]);
		const { tool, input } = next(answer);
		const request: EngineRequest = {
			actions: [
				{
					actionType: 'ExecutionNodeAction',
					nodeName: tool,
					input,
					type: 'ai_tool',
					id: `call_${turn}`,
					metadata: { itemIndex: 0 },
				},
			],
			metadata: { turn: turn + 1 },
		};
		return Promise.resolve(request);
	},
});

/** The nodes around the agent, of which the engine needs to know no more than that they are there. */
export const aroundAgent: Record<string, INodeType> = {
	'@n8n/n8n-nodes-langchain.chatTrigger': {
		description: { ...descriptionOf('chatTrigger', ['main']), group: ['trigger'], inputs: [] },
		async execute() {
			return Promise.resolve([this.getInputData()]);
		},
	},
	'@n8n/n8n-nodes-langchain.lmChatOpenAi': {
		description: descriptionOf('lmChatOpenAi', ['ai_languageModel']),
	},
};

const answerOf = (response: EngineResponse | undefined): ToolAnswer =>
	(response?.actionResponses ?? []).flatMap(({ data }) =>
		(data.data?.ai_tool?.[0] ?? []).map(({ json }) => json),
	);

function descriptionOf(
	name: string,
	outputs: Array<'main' | 'ai_languageModel'>,
): INodeType['description'] {
	return {
		displayName: name,
		name,
		group: ['transform'],
		version: [1, 1.1, 1.2, 3],
		description: '',
		defaults: {},
		inputs: outputs.includes('main') ? ['main'] : [],
		outputs,
		properties: [],
	};
}
