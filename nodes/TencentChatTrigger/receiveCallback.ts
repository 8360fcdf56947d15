import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { callbackQueryOf } from '../shared/callbacks/callbackQuery';
import type { CallbackApp } from '../shared/callbacks/judgeCallback';
import { judgeCallback } from '../shared/callbacks/judgeCallback';
import { refusals } from '../shared/callbacks/refusal';
import { accept, acknowledge, refuse } from './webhookResponse';
import { callbackAppOf } from './callbackApp';
import { dedupeCachesOf } from './dedupeCaches';
import { readCallbackBody } from './readCallbackBody';
import { respondOf, settingsOf } from './triggerSettings';

/**
 * Handles one call of the webhook: reads the credential, decides about the call, and answers it.
 */
export const receiveCallback = async (
	context: IWebhookFunctions,
): Promise<IWebhookResponseData> => {
	const request = context.getRequestObject();
	const response = context.getResponseObject();
	const app = await appOrLog(context);
	if (app === undefined) return refuse(response, refusals.noCredential);

	const verdict = await judgeCallback({
		query: callbackQueryOf(request.query),
		body: () => readCallbackBody(request),
		app,
		settings: () => settingsOf(context),
		dedupeCaches: dedupeCachesOf(context),
		nowMs: Date.now(),
	});
	switch (verdict.kind) {
		case 'refused':
			return refuse(response, verdict.refusal);
		case 'acknowledged':
			return acknowledge(response);
		case 'accepted':
			return accept(response, verdict, respondOf(context));
	}
};

/**
 * Logs a credential that n8n cannot read, and gives undefined. If this threw, n8n would record a
 * failed execution for every call, and anyone can call.
 */
const appOrLog = async (context: IWebhookFunctions): Promise<CallbackApp | undefined> => {
	try {
		return await callbackAppOf(context);
	} catch (error) {
		const { name } = context.getNode();
		context.logger.error(`The credential of the node "${name}" could not be read`, { error });
		return undefined;
	}
};
