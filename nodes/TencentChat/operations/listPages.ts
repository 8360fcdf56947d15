import type { Result } from '../../shared/result';
import type { InputFailure } from '../fields/inputFailure';
import { readLimit } from '../fields/paging';
import type { Parameters } from '../fields/parameters';
import type { CallContext, LoadApi } from './callContext';
import { onFirstUse } from './onFirstUse';
import type { ItemByItem } from './operation';

/** A list that Tencent gives page by page. Each entry gives one item. */
export interface ListPages<Request, Reply> {
	readonly api: LoadApi<Request, Reply>;
	/** The request for the first page. */
	readonly first: (
		parameters: Parameters,
		session: CallContext,
		limit: number,
	) => Result<Body, InputFailure>;
	/** What one page holds, and the request for the one after it, if there is one. */
	readonly page: (reply: Reply, body: Body) => Page;
}

type Body = Record<string, unknown>;

export interface Page {
	readonly entries: ReadonlyArray<Record<string, unknown>>;
	readonly next?: Body | undefined;
}

/** The request for the page after one of so many entries, where the list is counted by Offset. */
export function nextByOffset(body: Body, entries: number, totalCount: number): Body | undefined {
	const Offset = Number(body.Offset) + entries;
	return entries > 0 && Offset < totalCount ? { ...body, Offset } : undefined;
}

/** The `run` of an operation that lists. Half a list would look like a whole one, so it is all or none. */
export function listPages<Request, Reply>(list: ListPages<Request, Reply>): ItemByItem['run'] {
	const api = onFirstUse(list.api);
	return async (parameters, session) => {
		const limit = readLimit(parameters);
		if (!limit.ok) return [{ failure: limit.error }];
		const first = list.first(parameters, session, limit.value);
		if (!first.ok) return [{ failure: first.error }];
		if (session.dryRun) return await session.preview(api, first.value);

		const found: Array<Record<string, unknown>> = [];
		let body: Body | undefined = first.value;
		const asked = new Set<string>();
		// A place that comes again would go round for ever.
		while (body !== undefined && found.length < limit.value && !asked.has(JSON.stringify(body))) {
			asked.add(JSON.stringify(body));
			const result = await session.call(api, body);
			if (!result.ok) return [{ failure: result.error }];
			const page = list.page(result.value, body);
			found.push(...page.entries);
			body = page.next;
		}
		return found.slice(0, limit.value).map((json) => ({ json }));
	};
}
