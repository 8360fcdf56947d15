import type {
	ICredentialDataDecryptedObject,
	INodeExecutionData,
	INodeParameters,
} from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { type Build, chosenBuild, folderOf } from '../../../scripts/builds';
import {
	createEngine,
	type RunOptions,
	type RunResult,
	type WorkflowJson,
} from '../../../scripts/engine';

/** The build under test. */
export const packageDir = folderOf(chosenBuild());

export interface NodeUnderTest {
	parameters: INodeParameters;
	onError?: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	/** What the node gets. */
	items: ReadonlyArray<Record<string, unknown>>;
	/** Files of the first item, by the names of its binary fields. */
	binary?: INodeExecutionData['binary'];
	run?: RunOptions;
	/** Which build; the one under test where it is not said. */
	build?: Build;
}

export const nodeName = 'Tencent Chat';

/** Runs one Tencent Chat node in n8n's engine, with the sandbox's credential. */
export const runTencentChat = async (
	credential: Sandbox['credential'],
	node: NodeUnderTest,
): Promise<RunResult> => await runNode(node, { sandbox: { ...credential } });

/** The same where no credential was chosen. */
export const runWithoutCredential = async (node: NodeUnderTest): Promise<RunResult> =>
	await runNode(node, {});

async function runNode(
	{
		parameters,
		onError = 'stopWorkflow',
		items,
		binary,
		run,
		build = chosenBuild(),
	}: NodeUnderTest,
	credentials: Record<string, ICredentialDataDecryptedObject>,
): Promise<RunResult> {
	const engine = await createEngine({ packageDir: folderOf(build), credentials });
	const chosen = Object.keys(credentials).map((name) => ({ id: name, name }));
	const workflow: WorkflowJson = {
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
				id: 'chat',
				name: nodeName,
				type: 'n8n-nodes-tencent-chat.tencentChat',
				typeVersion: 1,
				position: [200, 0],
				parameters,
				onError,
				credentials: Object.fromEntries(chosen.map((each) => ['tencentChatApi', each])),
			},
		],
		connections: { Start: { main: [[{ node: nodeName, type: 'main', index: 0 }]] } },
	};
	const inputItems = items.map((json, item) => ({
		json,
		pairedItem: { item },
		...(item === 0 && binary !== undefined && { binary }),
	})) as INodeExecutionData[];
	return await engine.run(workflow, { inputItems, ...run });
}
