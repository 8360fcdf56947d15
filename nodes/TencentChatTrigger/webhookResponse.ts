import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { acknowledgement } from '../shared/callbacks/beforeSendReply';
import { waitsForAnswer } from '../shared/callbacks/commands';
import type { Refusal } from '../shared/callbacks/refusal';
import { refusalAnswer } from '../shared/callbacks/refusal';

/** When an accepted callback is answered, as the form says it. */
export type Respond = 'immediately' | 'lastNode';

type HttpResponse = ReturnType<IWebhookFunctions['getResponseObject']>;

/** Turns a call away; nothing starts. */
export const refuse = (response: HttpResponse, refusal: Refusal): IWebhookResponseData => {
	response.status(refusal.status).json(refusalAnswer(refusal));
	return answered;
};

/** Says that the call has come, which is all that Tencent wants to hear; nothing starts. */
export const acknowledge = (response: HttpResponse): IWebhookResponseData => {
	response.status(200).json(acknowledgement);
	return answered;
};

/**
 * Starts an execution. The answer leaves before that, so that a busy n8n cannot make Tencent wait;
 * only where Tencent waits for what the workflow says is it left to n8n, when the last node is done.
 */
export const accept = (
	response: HttpResponse,
	{ command, item }: { readonly command: string; readonly item: IDataObject },
	respond: Respond,
): IWebhookResponseData => {
	const workflowData = [[{ json: item }]];
	if (respond === 'lastNode' && waitsForAnswer(command)) return { workflowData };
	return { ...acknowledge(response), workflowData };
};

const answered: IWebhookResponseData = { noWebhookResponse: true };
