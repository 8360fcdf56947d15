import type { Result } from '../../shared/result';
import type { InputFailure } from '../fields/inputFailure';
import type { Parameters } from '../fields/parameters';
import { onFirstUse } from './onFirstUse';
import type { ItemByItem } from './operation';
import type { OutputEntry } from './outputEntry';
import type { LoadApi, CallContext } from './callContext';

/** The commonest anatomy: one item, one call, one item. */
export interface OneCall<Request, Reply> {
	/** Imports the API, when an item first needs it. */
	readonly api: LoadApi<Request, Reply>;
	/** The plain request, with nothing in it that the user did not set. */
	readonly body: (
		parameters: Parameters,
		session: CallContext,
	) => Result<Record<string, unknown>, InputFailure>;
	/** The item to give, or why the call was no success although Tencent said so. */
	readonly output: (
		body: Record<string, unknown>,
		reply: Reply,
		session: CallContext,
	) => OutputEntry;
}

/** The `run` of an operation that makes one call for an item. */
export function oneCall<Request, Reply>({
	api: load,
	body,
	output,
}: OneCall<Request, Reply>): ItemByItem['run'] {
	const api = onFirstUse(load);
	return async (parameters, session) => {
		const request = body(parameters, session);
		if (!request.ok) return [{ failure: request.error }];
		if (session.dryRun) return await session.preview(api, request.value);
		const result = await session.call(api, request.value);
		return [result.ok ? output(request.value, result.value, session) : { failure: result.error }];
	};
}
