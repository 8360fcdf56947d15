import type { IWebhookDescription } from 'n8n-workflow';

/**
 * When n8n itself answers. It does so in one case alone, with what the workflow ends with; every
 * other call is answered by the node (see `answer.ts`).
 */
export const responseMode: Pick<IWebhookDescription, 'responseMode'> = {
	responseMode: '={{ $parameter["respond"] === "lastNode" ? "lastNode" : "onReceived" }}',
};
