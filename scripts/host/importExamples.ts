import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { INode } from 'n8n-workflow';
import { readWorkflowJson } from '../engine/workflowJson';
import type { N8nApi, Saved } from './n8nApi';
import { root } from './hostFolder';

/** Every workflow of `examples/`, put into n8n with the credential that it should use. */
export const importExamples = async (
	api: N8nApi,
	credential: Saved,
): Promise<Array<Saved & { file: string }>> => {
	const folder = join(root, 'examples');
	const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
	const saved: Array<Saved & { file: string }> = [];
	for (const file of files) {
		const { name = parse(file).name, ...workflow } = await readWorkflowJson(join(folder, file));
		const nodes = workflow.nodes.map((node) => withCredential(node, credential));
		saved.push({ ...(await api.addWorkflow({ ...workflow, name, nodes })), file });
	}
	return saved;
};

/** A node of an example with the credential that its reader has. */
export const withCredential = (node: INode, { id, name }: Saved): INode =>
	node.credentials?.tencentChatApi === undefined
		? node
		: { ...node, credentials: { ...node.credentials, tencentChatApi: { id, name } } };
