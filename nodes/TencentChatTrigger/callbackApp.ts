import type { IWebhookFunctions } from 'n8n-workflow';
import type { CallbackApp } from '../shared/callbacks/judgeCallback';

/**
 * The app of the node's credential, or undefined when n8n cannot read it: anybody can make a call,
 * so what is wrong goes into n8n's log and starts no failed execution.
 */
export const callbackAppOf = async (
	context: IWebhookFunctions,
): Promise<CallbackApp | undefined> => {
	try {
		const { sdkAppId, callbackToken } = await context.getCredentials('tencentChatApi');
		return { sdkAppId: textOf(sdkAppId), callbackToken: textOf(callbackToken) };
	} catch (error) {
		const { name } = context.getNode();
		context.logger.error(`The credential of the node "${name}" could not be read`, { error });
		return undefined;
	}
};

/** A credential's fields are texts or, the SDKAppID, a number; people paste them with blanks. */
const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
