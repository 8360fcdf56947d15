import type { RequestToSign } from './requestToSign';

/**
 * Makes the body of a request JSON. Tencent Chat takes no call without a body, so an empty one
 * becomes `{}`: as text, since n8n drops an object without fields, and with a Content-Type, since
 * n8n's HTTP library sets none for text.
 */
export const withJsonBody = (request: RequestToSign): RequestToSign => {
	if (request.form !== undefined || request.formData !== undefined) return request;
	const body = isEmpty(request.body) ? '{}' : request.body;
	return typeof body === 'string'
		? { ...request, body, headers: asJson(request.headers) }
		: request;
};

const isEmpty = (body: RequestToSign['body']): boolean => {
	if (body === undefined || body === null || body === '') return true;
	if (typeof body !== 'object') return false;
	if (body instanceof URLSearchParams || body instanceof FormData) return false;
	return Object.keys(body).length === 0;
};

const asJson = (headers: RequestToSign['headers'] = {}): RequestToSign['headers'] =>
	Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
		? headers
		: { ...headers, 'Content-Type': 'application/json' };
