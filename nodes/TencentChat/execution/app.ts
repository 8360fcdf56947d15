import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { App } from '../../shared/client/app';
import { appOfCredential } from '../../shared/client/appOfCredential';

/** What reads a credential; pickers have no items. */
interface CredentialReader extends Pick<IExecuteFunctions, 'getNode'> {
	getCredentials(type: string, itemIndex?: number): Promise<ICredentialDataDecryptedObject>;
}

/** The app that the node's credential names, for one item where its expressions say so. */
export async function readApp(context: CredentialReader, itemIndex = 0): Promise<App> {
	const app = appOfCredential(await context.getCredentials('tencentChatApi', itemIndex));
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
