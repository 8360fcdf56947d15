import type { LoadApi } from '../../../shared/apis';
import { success } from '../../../shared/result';
import { listFields, resultLimit } from '../../fields/paging';
import type { ItemByItem, OperationForm } from '../operation';
import type { ReaderOfValue, Readers } from './request';
import { fieldsOf, labelsOf, readAll } from './request';

/** A list that Tencent gives page by page. Each entry gives one item. */
export interface ListPages<Request extends object, Reply> {
	readonly api: LoadApi<Request, Reply>;
	/** What each field of the request for the first page is read from. */
	readonly request: Readers<NoInfer<Request>>;
	/** What one page holds, and the request for the one after it, if there is one. */
	readonly page: (reply: NoInfer<Reply>, body: NoInfer<Request>) => Page<NoInfer<Request>>;
}

export interface Page<Request> {
	readonly entries: ReadonlyArray<Record<string, unknown>>;
	readonly next?: Request | undefined;
}

/** How many entries to ask for with one call: no more than are wanted, and than Tencent gives. */
export const pageSize = (most: number): ReaderOfValue<number> => ({
	read: (parameters) => {
		const limit = resultLimit.read(parameters);
		return limit.ok ? success(Math.min(limit.value, most)) : limit;
	},
});

/** The request for the page after one of so many entries, where the list is counted by Offset. */
export function nextByOffset<Body extends { readonly Offset: number }>(
	body: Body,
	entries: number,
	totalCount: number,
): Body | undefined {
	const Offset = body.Offset + entries;
	return entries > 0 && Offset < totalCount ? { ...body, Offset } : undefined;
}

/**
 * The form and the `run` of an operation that lists. Half a list would look like a whole one, so it is
 * all or none.
 */
export const listPages = <Request extends object, Reply>({
	api,
	request,
	page,
}: ListPages<Request, Reply>): OperationForm & Pick<ItemByItem, 'run'> => ({
	fields: [...fieldsOf({ ...request }), ...listFields],
	labels: labelsOf({ ...request }),
	run: async (parameters, context) => {
		const limit = resultLimit.read(parameters);
		if (!limit.ok) return [{ failure: limit.error }];
		const first = readAll<Request>(request, parameters, context);
		if (!first.ok) return [{ failure: first.error }];
		if (context.dryRun) return await context.preview(api, first.value);

		const found: Array<Record<string, unknown>> = [];
		let body: Request | undefined = first.value;
		const asked = new Set<string>();
		// A place that comes again would go round for ever.
		while (body !== undefined && found.length < limit.value && !asked.has(JSON.stringify(body))) {
			asked.add(JSON.stringify(body));
			const result = await context.call(api, body);
			if (!result.ok) return [{ failure: result.error }];
			const { entries, next }: Page<Request> = page(result.value, body);
			found.push(...entries);
			body = next;
		}
		return found.slice(0, limit.value).map((json) => ({ json }));
	},
});
