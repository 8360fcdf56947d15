import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { callbackQueryOf } from '../shared/callbacks/callbackQuery';
import { judgeCallback } from '../shared/callbacks/judgeCallback';
import { refusals } from '../shared/callbacks/refusal';
import { accept, acknowledge, refuse } from './answer';
import { callbackAppOf } from './callbackApp';
import { memoriesOf } from './memories';
import { readBody } from './readBody';
import { respondOf, settingsOf } from './settings';

/** Handles one call of the webhook: who is it, what does it say, what becomes of it. */
export const receiveCallback = async (
	context: IWebhookFunctions,
): Promise<IWebhookResponseData> => {
	const response = context.getResponseObject();
	const app = await callbackAppOf(context);
	if (app === undefined) return refuse(response, refusals.noCredential);

	const verdict = await judgeCallback({
		query: callbackQueryOf(context.getRequestObject().query),
		body: () => readBody(context.getRequestObject()),
		app,
		settings: settingsOf(context),
		memories: memoriesOf(context),
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
