import type { Api } from '../apis/api';
import type { CallFailure, RequestIssue } from './failure';
import { invalidRequest } from './describeFailure';
import type { Result } from '../result';
import { failure, success } from '../result';
import { findInexact } from '../exactJson';

/** The request as it is sent, or what is wrong with it before anything is. */
export function checkRequest<Request>(
	api: Pick<Api<Request, unknown>, 'request' | 'maxRequestBytes'>,
	body: NoInfer<Request>,
): Result<string, CallFailure> {
	const inexact = inexactIssue(body);
	if (inexact !== undefined) return failure(invalidRequest([inexact]));
	const outcome = api.request.safeParse(body);
	if (!outcome.success) return failure(invalidRequest(outcome.error.issues));
	const json = JSON.stringify(body);
	const bytes = Buffer.byteLength(json);
	if (api.maxRequestBytes === undefined || bytes <= api.maxRequestBytes) return success(json);
	const message = `is too long: the request has ${bytes} bytes as sent, and Tencent Chat takes ${api.maxRequestBytes}; shorten it`;
	return failure(invalidRequest([{ path: [longestField(body)], message }]));
}

/** The field that takes the most of a request. */
function longestField(body: unknown): string {
	const fields = typeof body === 'object' && body !== null ? Object.entries(body) : [];
	const sizes = fields.map(([name, value]) => ({ name, size: JSON.stringify(value ?? '').length }));
	return sizes.sort((a, b) => b.size - a.size)[0]?.name ?? '';
}

/** What is wrong with a request that holds a number which JSON would not carry exactly. */
export function inexactIssue(body: unknown): RequestIssue | undefined {
	const found = findInexact(body);
	return (
		found && {
			path: found.path,
			message: `holds the number ${found.number}, which would be rounded; to keep it, make it a text`,
		}
	);
}
