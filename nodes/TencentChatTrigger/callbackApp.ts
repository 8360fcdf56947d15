import type { IWebhookFunctions } from 'n8n-workflow';
import type { CallbackApp } from '../shared/callbacks/judgeCallback';

/**
 * How long a credential is not read again. Reading it costs n8n a query, a decryption and a fresh
 * expression sandbox, which together is about as much as running the workflow.
 */
const keepMs = 10_000;
/** Above this, credentials are read more often; it is more than one n8n has of triggers. */
const maxApps = 2_000;

const apps = new Map<string, { readonly readAtMs: number; readonly app: Promise<CallbackApp> }>();

/**
 * The app of the node's credential. A change of the credential holds for callbacks after 10 seconds,
 * and at once in tests from the editor. Rejects when n8n cannot read the credential.
 */
export const callbackAppOf = (context: IWebhookFunctions): Promise<CallbackApp> => {
	if (context.getMode() === 'manual') return read(context);
	const { id, credentials } = context.getNode();
	const key = [context.getWorkflow().id, id, credentials?.tencentChatApi?.id].join(' ');
	const known = apps.get(key);
	const nowMs = Date.now();
	if (known !== undefined && nowMs - known.readAtMs < keepMs) return known.app;

	const app = read(context);
	apps.delete(key);
	apps.set(key, { readAtMs: nowMs, app });
	app.catch(() => apps.delete(key));
	const [oldest] = apps.keys();
	if (apps.size > maxApps && oldest !== undefined) apps.delete(oldest);
	return app;
};

const read = async (context: IWebhookFunctions): Promise<CallbackApp> => {
	const { sdkAppId, callbackToken } = await context.getCredentials('tencentChatApi');
	return { sdkAppId: textOf(sdkAppId), callbackToken: textOf(callbackToken) };
};

/** A credential's fields are texts or, the SDKAppID, a number; people paste them with blanks. */
export const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
