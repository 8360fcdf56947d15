import type { LoadApi } from '../../../shared/apis';
import type { Result } from '../../../shared/result';
import type { InputFailure } from '../../fields/inputFailure';
import type { Parameters } from '../../fields/parameters';
import type { CallContext } from '../callContext';
import type { ItemByItem, OperationForm } from '../operation';
import type { OutputEntry } from '../outputEntry';
import { itemOf } from '../outputEntry';
import type { Readers } from './request';
import { fieldsOf, labelsOf, readAll } from './request';

/** The commonest anatomy: one item, one call, one item. */
export interface OneCall<Request extends object, Reply> {
	readonly api: LoadApi<Request, Reply>;
	/** What each field of the request is read from. The form follows from it. */
	readonly request: Readers<NoInfer<Request>>;
	/** The item to give; unless it is given, what was sent and what was answered. */
	readonly output?: Output<Request, Reply>;
}

type Output<Request, Reply> = (body: Request, reply: Reply, context: CallContext) => OutputEntry;

/** The form and the `run` of an operation that makes one call for an item. */
export const oneCall = <Request extends object, Reply extends object>({
	api,
	request,
	output = (body, reply) => ({ json: itemOf(body, reply) }),
}: OneCall<Request, Reply>): OperationForm & Pick<ItemByItem, 'run'> => ({
	fields: fieldsOf({ ...request }),
	labels: labelsOf({ ...request }),
	run: runCall(api, (parameters, context) => readAll(request, parameters, context), output),
});

/** The `run` alone, for a request that is more than its fields. */
export const runCall =
	<Request, Reply>(
		api: LoadApi<Request, Reply>,
		readBody: (
			parameters: Parameters,
			context: CallContext,
		) => Result<NoInfer<Request>, InputFailure> | Promise<Result<NoInfer<Request>, InputFailure>>,
		output: Output<Request, Reply>,
	): ItemByItem['run'] =>
	async (parameters, context) => {
		const body = await readBody(parameters, context);
		if (!body.ok) return [{ failure: body.error }];
		if (context.dryRun) return await context.preview(api, body.value);
		const result = await context.call(api, body.value);
		return [result.ok ? output(body.value, result.value, context) : { failure: result.error }];
	};
