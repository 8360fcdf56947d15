import '../../../scripts/engine/engineSettings';

import { LoadOptionsContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	INodeListSearchResult,
	INodeParameters,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';

import { additionalDataFor } from '../../../scripts/engine/additionalData';
import { HandedInCredentials } from '../../../scripts/engine/credentialsHelper';
import { load } from '../../../scripts/engine/loader';
import { nodeTypesOf } from '../../../scripts/engine/nodeTypes';
import { packageDir } from './tencentChat';

const type = 'n8n-nodes-tencent-chat.tencentChat';

/**
 * The lists to pick from, as n8n's editor asks for them.
 *
 * @param form its fields, expressions already worked out; null for one that fails
 */
export const listsOf =
	(
		credential: ICredentialDataDecryptedObject,
		form: { resource: string; operation: string; [field: string]: unknown },
		timezone = 'Asia/Shanghai',
	) =>
	async (method: string, search?: string, token?: unknown): Promise<INodeListSearchResult> => {
		const loader = await load(packageDir);
		const nodeTypes = nodeTypesOf(loader, {});
		const node = {
			...{ id: 'node', name: 'Tencent Chat', type, typeVersion: 1 },
			position: [0, 0] as [number, number],
			parameters: form as INodeParameters,
			credentials: { tencentChatApi: { id: 'sandbox', name: 'sandbox' } },
		};
		const workflow = new Workflow({
			nodes: [node],
			connections: {},
			active: false,
			nodeTypes,
			settings: { timezone },
		});
		const additionalData = additionalDataFor({
			workflow,
			credentialsHelper: new HandedInCredentials(loader, { sandbox: credential }),
			executionId: '1',
			mode: 'internal',
		});
		additionalData.currentNodeParameters = form as INodeParameters;
		const context = new LoadOptionsContext(
			workflow,
			workflow.getNode(node.name)!,
			additionalData,
			'',
		);
		const nodeType = nodeTypes.getByNameAndVersion(type, 1);
		const list = nodeType.methods?.listSearch?.[method];
		if (list === undefined) throw new Error(`There is no list ${method}.`);
		return await list.call(context, search, token as string | undefined);
	};
