import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { App } from '../../shared/client';
import { endpointOf } from '../../shared/regions';

/** The app of the node's credential. */
export async function readApp(context: IExecuteFunctions): Promise<App> {
	const credential = await context.getCredentials('tencentChatApi');
	const endpoint = endpointOf({
		region: textOf(credential.region),
		baseUrl: textOf(credential.baseUrl),
	});
	const sdkAppId = Number(credential.sdkAppId);
	const secretKey = textOf(credential.secretKey);
	if (!endpoint.ok) throw unusable(context, `${endpoint.error.field}: ${endpoint.error.message}`);
	if (!Number.isInteger(sdkAppId) || sdkAppId < 1) throw unusable(context, 'SDKAppID is missing');
	if (secretKey === '') throw unusable(context, 'Secret Key is missing');
	return {
		sdkAppId,
		secretKey,
		adminUserId: textOf(credential.adminUserId) || 'administrator',
		endpoint: endpoint.value,
	};
}

const unusable = (context: IExecuteFunctions, what: string) =>
	new NodeOperationError(context.getNode(), `The Tencent Chat credential cannot be used. ${what}`, {
		description: "Open the credential, fill the field in, and press 'Test'.",
	});

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
