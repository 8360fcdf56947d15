import { join } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import {
	createEngine,
	readWorkflowJson,
	type RunResult,
	type WorkflowJson,
} from '../../../scripts/engine';
import { receiveCallbacks, type CallbackReceiver } from './callbackReceiver';
import { root } from '../../../scripts/host/hostFolder';
import { packageDir } from './tencentChat';

export const readExample = async (file: string) =>
	await readWorkflowJson(join(root, 'examples', file));

/** The name under which the examples refer to their credential. */
export const credentialsOf = (sandbox: Sandbox) => ({
	'Tencent Chat sandbox': { ...sandbox.credential },
});

/** Runs an example as it stands, with the sandbox's credential. */
export const runExample = async (sandbox: Sandbox, file: string): Promise<RunResult> =>
	await runWorkflow(sandbox, await readExample(file));

/** @param extraNodeTypes stubs of nodes that need more than the sandbox */
export const runWorkflow = async (
	sandbox: Sandbox,
	workflow: WorkflowJson,
	extraNodeTypes: Record<string, INodeType> = {},
): Promise<RunResult> => {
	const credentials = credentialsOf(sandbox);
	const engine = await createEngine({ packageDir, credentials, extraNodeTypes });
	return await engine.run(workflow);
};

/** Tencent waits 2 s for an answer, which a busy machine may need for the first run of a workflow. */
export const patientMs = 30_000;

/** Publishes an example, and has the sandbox call it. */
export const publishExample = async (
	sandbox: Sandbox,
	file: string,
	extraNodeTypes: Record<string, INodeType> = {},
): Promise<CallbackReceiver> => {
	const workflow = await readExample(file);
	const receiver = await receiveCallbacks(workflow, credentialsOf(sandbox), extraNodeTypes);
	sandbox.callbacks = { url: receiver.url, timeoutMs: patientMs };
	return receiver;
};
