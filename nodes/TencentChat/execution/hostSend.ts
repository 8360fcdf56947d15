import type { IExecuteFunctions, ILoadOptionsFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { HostSend } from '../../shared/transport/hostTransport';
import { retryAfterMsOf } from '../../shared/transport/retryAfter';

type WithHttpHelper =
	| Pick<IExecuteFunctions, 'helpers'>
	| Pick<ILoadOptionsFunctions, 'helpers'>
	| Pick<IWebhookFunctions, 'helpers'>;

/** n8n's own HTTP helper, which keeps to the operator's rules on outgoing requests. */
export const hostSendOf =
	(context: WithHttpHelper): HostSend =>
	async ({ url, headers, body, signal }) => {
		const response: unknown = await context.helpers.httpRequest({
			method: 'POST',
			url,
			headers,
			body,
			// The helper takes an answer of any size; a stream can be left.
			encoding: 'stream',
			abortSignal: signal,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
			disableFollowRedirect: true,
		});
		return {
			httpStatus: Number(member(response, 'statusCode')),
			body: bodyOf(response),
			retryAfterMs: retryAfterMsOf(headersOf(response)),
		};
	};

function bodyOf(response: unknown): AsyncIterable<unknown> {
	const body = member(response, 'body');
	if (isIterable(body)) return body;
	throw new TypeError("n8n's HTTP helper gave no stream.");
}

function headersOf(response: unknown): Readonly<Record<string, unknown>> {
	const headers = member(response, 'headers');
	return typeof headers === 'object' && headers !== null ? { ...headers } : {};
}

const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
	typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

const member = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
