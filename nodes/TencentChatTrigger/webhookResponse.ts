import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { acknowledgement } from '../shared/callbacks/beforeSendReply';
import { waitsForAnswer } from '../shared/callbacks/commands';
import type { Refusal } from '../shared/callbacks/refusal';
import { refusalAnswer } from '../shared/callbacks/refusal';

/** When an accepted callback is answered: the two values of the field Respond. */
export type Respond = 'immediately' | 'lastNode';

type HttpResponse = ReturnType<IWebhookFunctions['getResponseObject']>;

/** Refuses a call. The workflow does not start. */
export const refuse = (response: HttpResponse, refusal: Refusal): IWebhookResponseData => {
	response.status(refusal.status).json(refusalAnswer(refusal));
	return answered;
};

/** Acknowledges a call, so that Tencent does not send it again. The workflow does not start. */
export const acknowledge = (response: HttpResponse): IWebhookResponseData => {
	response.status(200).json(acknowledgement);
	return answered;
};

/**
 * Starts an execution. The answer is sent before that, so that a busy n8n does not keep Tencent
 * waiting. Only where Tencent waits for the workflow's decision does n8n answer, when the last node
 * is done.
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
