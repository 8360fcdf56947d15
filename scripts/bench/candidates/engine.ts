import type { INodeExecutionData, INodeParameters, INodeType } from 'n8n-workflow';
import { type Build, folderOf } from '../../builds';
import type { Engine, RunResult, WorkflowJson } from '../../engine';
import { createEngine } from '../../engine';
import { from, newText, to } from '../texts';
import type { Job } from './candidate';

/** n8n's engine with the credential of a job, and a node type of the bench's own if one is given. */
export const engineFor = async (
	job: Job,
	own?: INodeType,
	build: Build = 'pooled',
): Promise<Engine> =>
	await createEngine({
		packageDir: folderOf(build),
		credentials: { bench: { ...job.credential } },
		extraNodeTypes: own ? { 'bench.own': own } : {},
	});

/** Runs a trigger and one node, which gets an item for each message. */
export async function runOneNode(
	engine: Engine,
	type: string,
	parameters: INodeParameters,
	job: Job,
): Promise<{ result: RunResult; items: INodeExecutionData[] }> {
	const result = await engine.run(workflowWith(type, parameters), { inputItems: itemsOf(job) });
	if (result.error) throw result.error;
	return { result, items: result.output('Node') };
}

const workflowWith = (type: string, parameters: INodeParameters): WorkflowJson => ({
	nodes: [
		{
			id: 'start',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{
			id: 'node',
			name: 'Node',
			type,
			typeVersion: 1,
			position: [200, 0],
			parameters,
			onError: 'continueRegularOutput',
			credentials: { tencentChatApi: { id: 'bench', name: 'bench' } },
		},
	],
	connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
});

const itemsOf = ({ msgKeys }: Job): INodeExecutionData[] =>
	msgKeys.map((msgKey, item) => ({
		json: { from, to, key: msgKey, text: newText(msgKey) },
		pairedItem: { item },
	}));
