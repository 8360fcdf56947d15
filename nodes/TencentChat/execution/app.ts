import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { App } from '../../shared/client';
import { endpointOf } from '../../shared/regions';

/** The app of the node's credential. */
export async function readApp(context: IExecuteFunctions): Promise<App> {
	const credential = await context.getCredentials('tencentChatApi');
	const endpoint = endpointOf({
		region: String(credential.region ?? ''),
		baseUrl: String(credential.baseUrl ?? ''),
	});
	const sdkAppId = Number(credential.sdkAppId);
	const secretKey = String(credential.secretKey ?? '').trim();
	if (!endpoint.ok) throw unusable(context, `${endpoint.error.field}: ${endpoint.error.message}`);
	if (!Number.isInteger(sdkAppId) || sdkAppId < 1) throw unusable(context, 'SDKAppID is missing');
	if (secretKey === '') throw unusable(context, 'Secret Key is missing');
	return {
		sdkAppId,
		secretKey,
		adminUserId: String(credential.adminUserId ?? '').trim() || 'administrator',
		endpoint: endpoint.value,
	};
}

const unusable = (context: IExecuteFunctions, what: string) =>
	new NodeOperationError(context.getNode(), `The Tencent Chat credential cannot be used. ${what}`, {
		description: "Open the credential, fill the field in, and press 'Test'.",
	});
