import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { HostSend } from '../../shared/transport/hostTransport';
import { retryAfterMsOf } from '../../shared/transport/retryAfter';

type WithHttpHelper = Pick<IExecuteFunctions, 'helpers'> | Pick<IWebhookFunctions, 'helpers'>;

/** n8n's own HTTP helper, which keeps to the operator's rules on outgoing requests. */
export const hostSendOf =
	(context: WithHttpHelper): HostSend =>
	async ({ url, headers, body, timeoutMs, signal }) => {
		const response: unknown = await context.helpers.httpRequest({
			method: 'POST',
			url,
			headers,
			body,
			encoding: 'text',
			timeout: timeoutMs,
			abortSignal: signal,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
			disableFollowRedirect: true,
		});
		const retryAfterMs = retryAfterMsOf(headersOf(response));
		return { httpStatus: statusOf(response), text: textOf(response), retryAfterMs };
	};

const statusOf = (response: unknown): number =>
	typeof response === 'object' && response !== null && 'statusCode' in response
		? Number(response.statusCode)
		: 0;

const headersOf = (response: unknown): Readonly<Record<string, unknown>> => {
	const headers: unknown =
		typeof response === 'object' && response !== null && 'headers' in response
			? response.headers
			: undefined;
	return typeof headers === 'object' && headers !== null ? { ...headers } : {};
};

const textOf = (response: unknown): string => {
	const body: unknown =
		typeof response === 'object' && response !== null && 'body' in response ? response.body : '';
	return typeof body === 'string' ? body : JSON.stringify(body);
};
