import type { IWebhookFunctions } from 'n8n-workflow';
import type { CallbackApp } from '../shared/callbacks/judgeCallback';

/**
 * How long a credential that was read is used. Reading it costs n8n a query, a decryption and a new
 * expression sandbox, together about as much as running the workflow. With more than 10 seconds,
 * people would wait for a changed token to work; with less, a busy trigger would read it more
 * often.
 */
const keepMs = 10_000;
/**
 * More than one n8n has of triggers. With less than it has, credentials would be read more often.
 */
const maxApps = 2_000;

const apps = new Map<string, { readonly readAtMs: number; readonly app: Promise<CallbackApp> }>();

/**
 * Reads which app the node's credential is for, and its callback token. A changed credential is
 * used after 10 seconds, and at once in tests from the editor. Rejects when n8n cannot read the
 * credential.
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

/**
 * Reads a field as text: the SDKAppID is a number, and people paste the others with blanks around
 * them.
 */
export const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
