import type { IWebhookFunctions } from 'n8n-workflow';
import type { CallbackBody } from '../shared/callbacks/callbackBody';
import { callbackBodyOf, maxCallbackBytes } from '../shared/callbacks/callbackBody';
import type { Refusal } from '../shared/callbacks/refusal';
import { refusals } from '../shared/callbacks/refusal';
import type { Result } from '../shared/result';
import { failure } from '../shared/result';

type HttpRequest = ReturnType<IWebhookFunctions['getRequestObject']>;

/**
 * Reads the body of a call. Where the Content-Type says JSON, n8n has read and parsed it already.
 * Tencent's own samples have no Content-Type, and then n8n may not have read it yet. Never rejects.
 */
export const readCallbackBody = async (
	request: HttpRequest,
): Promise<Result<CallbackBody, Refusal>> => {
	if (Number(request.headers['content-length']) > maxCallbackBytes) {
		return failure(refusals.tooLarge);
	}
	const raw = await rawBodyOf(request);
	if (raw === undefined) return failure(refusals.notReadable);
	const isParsed = request.contentType === 'application/json';
	return callbackBodyOf(raw, isParsed ? request.body : undefined);
};

const rawBodyOf = async (request: HttpRequest): Promise<Buffer | undefined> => {
	try {
		await request.readRawBody();
		return request.rawBody;
	} catch {
		return undefined;
	}
};
