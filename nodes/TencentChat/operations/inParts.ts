import type { IDataObject } from 'n8n-workflow';
import type { Result } from '../../shared/result';
import type { InputFailure } from '../fields/inputFailure';
import type { Parameters } from '../fields/parameters';
import type { CallContext, LoadApi, Outcome } from './callContext';
import { chunksOf } from './chunks';
import { onFirstUse } from './onFirstUse';
import type { ItemByItem } from './operation';
import type { OutputEntry } from './outputEntry';

/** A list of any length, some entries with a call. Each entry gives one item. */
export interface InParts<Request, Reply, Entry> {
	readonly api: LoadApi<Request, Reply>;
	/** The field of the request that holds the list. */
	readonly list: string;
	/** As many entries as one call takes. */
	readonly size: number;
	readonly entries: (parameters: Parameters) => readonly Entry[];
	/** The rest of the request, the same for all calls. */
	readonly rest: (
		parameters: Parameters,
		session: CallContext,
	) => Result<Record<string, unknown>, InputFailure>;
	/** How an item says which entry it is about, also one that failed. */
	readonly named: (entry: Entry) => IDataObject;
	/** What became of an entry of a call that succeeded. */
	readonly output: (
		entry: Entry,
		result: Extract<Outcome<Reply>, { ok: true }>,
		rest: Record<string, unknown>,
	) => OutputEntry;
}

/** The `run` of an operation over a list. Nothing is done when a part of it cannot be. */
export function inParts<Request, Reply, Entry>(
	parts: InParts<Request, Reply, Entry>,
): ItemByItem['run'] {
	const api = onFirstUse(parts.api);
	return async (parameters, session) => {
		const rest = parts.rest(parameters, session);
		if (!rest.ok) return [{ failure: rest.error }];
		const entries = parts.entries(parameters);
		const chunks = entries.length === 0 ? [[]] : chunksOf(entries, parts.size);
		const requests = chunks.map((chunk) => ({ ...rest.value, [parts.list]: chunk }));
		const wrong = await session.checkParts(api, parts.list, requests);
		if (wrong !== undefined) return [{ failure: wrong }];
		if (session.dryRun) return await session.preview(api, ...requests);
		const done: OutputEntry[] = [];
		for (const chunk of chunks) done.push(...(await doPart(chunk, rest.value, session)));
		return done;
	};

	async function doPart(
		chunk: readonly Entry[],
		rest: Record<string, unknown>,
		session: CallContext,
	): Promise<readonly OutputEntry[]> {
		const result = await session.call(api, { ...rest, [parts.list]: chunk });
		if (result.ok) return chunk.map((entry) => parts.output(entry, result, rest));
		return chunk.map((entry) => ({ failure: result.error, details: parts.named(entry) }));
	}
}
