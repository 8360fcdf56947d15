import './engineSettings';
import type { PackageDirectoryLoader } from 'n8n-core';
import { WorkflowExecute } from 'n8n-core';
import type { ICredentialDataDecryptedObject, INodeType, WorkflowExecuteMode } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import { HandedInCredentials } from './credentialsHelper';
import { load } from './loader';
import { recordLog } from './log';
import { nodeTypesOf } from './nodeTypes';
import { resultOf, type RunResult } from './runResult';
import { startOf } from './startOf';
import type { RunOptions, WorkflowJson } from './workflowJson';

export type { RunResult } from './runResult';
export { readWorkflowJson, type RunOptions, type WorkflowJson } from './workflowJson';

export interface EngineOptions {
	/** The folder of the built package's package.json. */
	packageDir: string;
	/** Decrypted credential values by the name or the ID under which workflows refer to them. */
	credentials?: Record<string, ICredentialDataDecryptedObject>;
	/** Further node types by the full type name that a workflow uses. */
	extraNodeTypes?: Record<string, INodeType>;
	/** How executions look to the nodes; a production execution unless said otherwise. */
	mode?: WorkflowExecuteMode;
}

export interface Engine {
	/**
	 * Runs a workflow as exported from n8n to its end. A failing workflow is a result, not a
	 * rejection; only a workflow that cannot be run at all (an unknown node type) rejects.
	 */
	run(workflow: WorkflowJson, options?: RunOptions): Promise<RunResult>;
	/** n8n's own loader with the package's nodes and credentials in it. */
	readonly loader: PackageDirectoryLoader;
}

/**
 * n8n's real execution engine without the rest of n8n: no editor, database, queue or webhooks. It
 * loads a built package with n8n's own loader, and has stubs for the n8n-nodes-base nodes that
 * the examples use.
 */
export const createEngine = async (options: EngineOptions): Promise<Engine> => {
	const { packageDir, credentials = {}, extraNodeTypes = {}, mode = 'trigger' } = options;
	const loader = await load(packageDir);
	const nodeTypes = nodeTypesOf(loader, extraNodeTypes);
	const credentialsHelper = new HandedInCredentials(loader, credentials);
	let executions = 0;

	const run = async (json: WorkflowJson, runOptions: RunOptions = {}) => {
		const executionId = String((executions += 1));
		const { nodes, connections, settings, pinData } = structuredClone(json);
		const workflow = new Workflow({
			id: 'workflow',
			name: json.name ?? 'Workflow',
			nodes: nodes.filter(({ type }) => type !== 'n8n-nodes-base.stickyNote'),
			connections,
			settings: { executionOrder: 'v1', ...settings },
			active: false,
			nodeTypes,
		});
		const additionalData = additionalDataFor({ workflow, credentialsHelper, executionId, mode });
		const log = recordLog();
		const execution = new WorkflowExecute(
			additionalData,
			mode,
			startOf(workflow, runOptions, pinData),
		).processRunExecutionData(workflow);
		const stop = () => execution.cancel();
		runOptions.signal?.addEventListener('abort', stop);
		if (runOptions.signal?.aborted) stop();
		try {
			return resultOf(await execution, log.lines);
		} finally {
			runOptions.signal?.removeEventListener('abort', stop);
			log.end();
		}
	};

	return { run, loader };
};
