import type { INode, IPinData, IRunExecutionData, Workflow } from 'n8n-workflow';
import { createRunExecutionData } from 'n8n-workflow';
import type { RunOptions } from './workflowJson';

const isTrigger = (workflow: Workflow, node: INode) =>
	workflow.nodeTypes
		.getByNameAndVersion(node.type, node.typeVersion)
		.description.group.includes('trigger');

const startNode = (workflow: Workflow, name: string | undefined): INode => {
	const nodes = Object.values(workflow.nodes).filter(({ disabled }) => disabled !== true);
	const found =
		name === undefined
			? (nodes.find((node) => isTrigger(workflow, node)) ??
				nodes.find((node) => workflow.getParentNodes(node.name).length === 0))
			: workflow.getNode(name);
	if (!found) throw new Error(`The workflow has no node ${name ?? 'to start at'}.`);
	return found;
};

/** The state of an execution that is about to run its first node. */
export const startOf = (
	workflow: Workflow,
	{ startNode: name, inputItems = [{ json: {} }] }: RunOptions,
	pinData?: IPinData,
): IRunExecutionData =>
	createRunExecutionData({
		resultData: { pinData },
		executionData: {
			nodeExecutionStack: [
				{ node: startNode(workflow, name), data: { main: [inputItems] }, source: null },
			],
		},
	});
