import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import type {
	ICredentialsHelper,
	IWorkflowExecuteAdditionalData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';

interface Execution {
	workflow: Workflow;
	credentialsHelper: ICredentialsHelper;
	executionId: string;
	mode: WorkflowExecuteMode;
}

const absent = (what: string) => () => Promise.reject(new Error(`The bare engine has no ${what}.`));

// Nodes get these through expressions and helpers; nothing listens there.
const urls = {
	restApiUrl: 'http://localhost/rest',
	instanceBaseUrl: 'http://localhost/',
	formBaseUrl: 'http://localhost/form',
	formWaitingBaseUrl: 'http://localhost/form-waiting',
	formTestBaseUrl: 'http://localhost/form-test',
	webhookBaseUrl: 'http://localhost/webhook',
	webhookWaitingBaseUrl: 'http://localhost/webhook-waiting',
	webhookTestBaseUrl: 'http://localhost/webhook-test',
	mcpBaseUrl: 'http://localhost/mcp',
	mcpTestBaseUrl: 'http://localhost/mcp-test',
};

/** What the rest of n8n would hand the engine for one execution. */
export const additionalDataFor = ({
	workflow,
	credentialsHelper,
	executionId,
	mode,
}: Execution): IWorkflowExecuteAdditionalData => ({
	...urls,
	credentialsHelper,
	externalSecretsProxy: new ExternalSecretsProxy(),
	executionId,
	hooks: new ExecutionLifecycleHooks(mode, executionId, {
		id: workflow.id,
		name: workflow.name ?? '',
		nodes: Object.values(workflow.nodes),
		connections: workflow.connectionsBySourceNode,
		active: false,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		activeVersionId: null,
	}),
	userId: 'user',
	variables: {},
	currentNodeExecutionIndex: 0,
	setExecutionStatus: () => undefined,
	sendDataToUI: () => undefined,
	logAiEvent: () => undefined,
	getRunExecutionData: () => Promise.resolve(undefined),
	getRuntimeCredential: () => Promise.resolve(undefined),
	executeWorkflow: absent('sub-workflows'),
	startRunnerTask: absent('task runners'),
});
