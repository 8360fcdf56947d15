import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { App } from '../../shared/client/client';
import { appOfCredential } from '../../shared/client/appOfCredential';

/** The app that the node's credential names. */
export async function readApp(
	context: Pick<IExecuteFunctions, 'getNode'> & Pick<ILoadOptionsFunctions, 'getCredentials'>,
): Promise<App> {
	const app = appOfCredential(await context.getCredentials('tencentChatApi'));
	if (app.ok) return app.value;
	const { field, message } = app.error;
	throw new NodeOperationError(
		context.getNode(),
		`The Tencent Chat credential cannot be used. ${field}: ${message}`,
		{
			description:
				'Nothing was sent. Open the credential, fill in the field and save it: n8n then tests it.',
		},
	);
}
