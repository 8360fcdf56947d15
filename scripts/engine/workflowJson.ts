import { readFile } from 'node:fs/promises';
import type {
	IConnections,
	INode,
	INodeExecutionData,
	IPinData,
	IWorkflowSettings,
} from 'n8n-workflow';

/** A workflow as the n8n editor exports it; what else stands in the file is of no account here. */
export interface WorkflowJson {
	name?: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
	pinData?: IPinData;
}

export interface RunOptions {
	/** What the start node gets as its input; one empty item where not given. */
	inputItems?: INodeExecutionData[];
	/** The node to start at, by its name: the workflow's trigger where not given. */
	startNode?: string;
	/** Aborting it presses n8n's Stop. */
	signal?: AbortSignal;
}

/** Reads a workflow that the n8n editor exported. Rejects where the file holds something else. */
export const readWorkflowJson = async (file: string): Promise<WorkflowJson> => {
	const json: unknown = JSON.parse(await readFile(file, 'utf8'));
	if (!isWorkflow(json)) throw new Error(`${file} holds no workflow.`);
	return json;
};

const isWorkflow = (json: unknown): json is WorkflowJson =>
	typeof json === 'object' && json !== null && 'nodes' in json && 'connections' in json;
