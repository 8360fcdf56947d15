import type { IDataObject } from 'n8n-workflow';
import type { LoadApi } from '../../../shared/apis';
import type { CallContext, Outcome } from '../callContext';
import { chunksOf } from './chunks';
import type { ItemByItem, OperationForm } from '../operation';
import type { OutputEntry } from '../outputEntry';
import type { Readers } from './request';
import { fieldsOf, labelsOf, readAll } from './request';

/** A list of any length, some entries with a call. Each entry gives one item. */
export interface InParts<Request extends object, Reply, Entry> {
	readonly api: LoadApi<Request, Reply>;
	/** What each field of the request is read from, the whole list among them. */
	readonly request: Readers<NoInfer<Request>>;
	/** The field of the request that holds the list. */
	readonly list: NoInfer<keyof Request>;
	readonly entries: (whole: NoInfer<Request>) => readonly Entry[];
	/** The same request for some of the entries. */
	readonly part: (whole: NoInfer<Request>, entries: NoInfer<Entry>[]) => NoInfer<Request>;
	/** As many entries as one call takes. */
	readonly size: number;
	/** How an item says which entry it is about, also one that failed. */
	readonly named: (entry: Entry) => IDataObject;
	/** What became of an entry of a call that succeeded. */
	readonly output: (
		entry: NoInfer<Entry>,
		result: Extract<Outcome<NoInfer<Reply>>, { ok: true }>,
		whole: NoInfer<Request>,
	) => OutputEntry;
}

/** The form and the `run` of an operation over a list. Nothing is done when a part of it cannot be. */
export function inParts<Request extends object, Reply, Entry>(
	of: InParts<Request, Reply, Entry>,
): OperationForm & Pick<ItemByItem, 'run'> {
	const run: ItemByItem['run'] = async (parameters, context) => {
		const whole = readAll<Request>(of.request, parameters, context);
		if (!whole.ok) return [{ failure: whole.error }];
		const entries = of.entries(whole.value);
		const chunks = entries.length === 0 ? [[]] : chunksOf(entries, of.size);
		const requests = chunks.map((chunk) => of.part(whole.value, chunk));
		const wrong = await context.checkParts(of.api, of.list, requests);
		if (wrong !== undefined) return [{ failure: wrong }];
		if (context.dryRun) return await context.preview(of.api, ...requests);
		const done: OutputEntry[] = [];
		for (const chunk of chunks) done.push(...(await doPart(chunk, whole.value, context)));
		return done;
	};

	const doPart = async (
		chunk: Entry[],
		whole: Request,
		context: CallContext,
	): Promise<readonly OutputEntry[]> => {
		const result = await context.call(of.api, of.part(whole, chunk));
		if (result.ok) return chunk.map((entry) => of.output(entry, result, whole));
		return chunk.map((entry) => ({ failure: result.error, details: of.named(entry) }));
	};

	return { fields: fieldsOf({ ...of.request }), labels: labelsOf({ ...of.request }), run };
}
