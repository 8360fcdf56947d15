import type { Api } from '../apis/api';
import { byteLength } from '../apis/limits';
import type { CallFailure } from './failure';
import { invalidRequest } from './describeFailure';
import type { Result } from '../result';
import { failure, success } from '../result';

/** The request as it is sent, or what is wrong with it before anything is. */
export function checkRequest<Request>(
	api: Pick<Api<Request, unknown>, 'request' | 'maxRequestBytes'>,
	body: unknown,
): Result<string, CallFailure> {
	const outcome = api.request.safeParse(body);
	if (!outcome.success) return failure(invalidRequest(outcome.error.issues));
	const json = JSON.stringify(body);
	const bytes = byteLength(json);
	if (api.maxRequestBytes === undefined || bytes <= api.maxRequestBytes) return success(json);
	return failure(
		invalidRequest([
			{
				path: [],
				message: `has ${bytes} bytes as sent, more than the ${api.maxRequestBytes} that Tencent Chat takes`,
			},
		]),
	);
}
