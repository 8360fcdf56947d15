import '../../../scripts/engine/engineSettings';

import { ExecuteContext, RoutingNode } from 'n8n-core';
import type { PackageDirectoryLoader } from 'n8n-core';
import type { ICredentialDataDecryptedObject, INodeType } from 'n8n-workflow';
import { createEmptyRunExecutionData, Workflow } from 'n8n-workflow';

import { TencentChatApi } from '../../../credentials/TencentChatApi.credentials';
import { additionalDataFor } from '../../../scripts/engine/additionalData';
import { HandedInCredentials } from '../../../scripts/engine/credentialsHelper';

const credential = new TencentChatApi();

/** What n8n's own tester and its HTTP Request node do with a credential, in n8n's real engine. */
export const useCredential = (fields: ICredentialDataDecryptedObject) => {
	const details = { id: 'credential', name: 'Tencent Chat' };
	const node = {
		id: 'node',
		name: 'Temp-Node',
		type: 'temp',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: {},
		credentials: { [credential.name]: details },
	};
	const nodeType = {
		description: {
			displayName: 'Temp',
			name: 'temp',
			group: ['input'],
			version: 1,
			defaults: {},
			inputs: [],
			outputs: [],
			credentials: [{ name: credential.name, required: true }],
			properties: [
				{
					displayName: 'Temp',
					name: 'temp',
					type: 'string',
					default: '',
					routing: { request: structuredClone(credential.test.request) },
				},
			],
		},
	} as unknown as INodeType;
	const nodeTypes = {
		getByName: () => nodeType,
		getByNameAndVersion: () => nodeType,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const loader = { getCredential: () => ({ type: credential }) };
	const credentialsHelper = new HandedInCredentials(loader as unknown as PackageDirectoryLoader, {
		[details.name]: fields,
	});
	const mode = 'internal';
	const additionalData = additionalDataFor({
		workflow,
		credentialsHelper,
		executionId: '1',
		mode,
	});
	const context = new ExecuteContext(
		workflow,
		node,
		additionalData,
		mode,
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);

	return {
		/** n8n's test of the credential: the message that it shows, or nothing when it is green. */
		test: async (): Promise<string | undefined> => {
			const decrypted = { ...details, type: credential.name, data: fields };
			const output = await new RoutingNode(context, nodeType, decrypted).runNode();
			const answer: unknown = output?.[0]?.[0]?.json;
			return firstBroken(Object(answer));
		},
		/** A request as n8n's nodes make it. */
		request: (options: object): Promise<unknown> =>
			context.helpers.httpRequestWithAuthentication.call(
				context,
				credential.name,
				options as never,
			),
		/** A request as the HTTP Request node makes it, by n8n's older helper. */
		legacyRequest: (options: object): Promise<unknown> =>
			Reflect.get(context.helpers, 'requestWithAuthentication').call(
				context,
				credential.name,
				options,
			),
	};
};

const firstBroken = (answer: Record<string, unknown>): string | undefined =>
	credential.test.rules
		?.map(({ properties }) => Object(properties))
		.find(({ key, value }) => answer[key] === value)?.message;
