import type { IExecuteFunctions } from 'n8n-workflow';
import type { HostSend } from '../../shared/transport/hostTransport';

/** n8n's own HTTP helper, which keeps to the operator's rules on outgoing requests. */
export const hostSendOf =
	(context: IExecuteFunctions): HostSend =>
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
		return { httpStatus: statusOf(response), text: textOf(response) };
	};

const statusOf = (response: unknown): number =>
	typeof response === 'object' && response !== null && 'statusCode' in response
		? Number(response.statusCode)
		: 0;

const textOf = (response: unknown): string => {
	const body: unknown =
		typeof response === 'object' && response !== null && 'body' in response ? response.body : '';
	return typeof body === 'string' ? body : JSON.stringify(body);
};
