import type { IDataObject } from 'n8n-workflow';
import type { LoadApi } from '../../../shared/apis';
import type { Result } from '../../../shared/result';
import { failure } from '../../../shared/result';
import type { Parameters } from '../../fields/parameters';
import type { CallContext } from '../callContext';
import { chunksOf } from './chunks';
import type { ManyItemsTogether, OperationForm } from '../operation';
import type { ItemFailure, OutputEntry } from '../outputEntry';
import type { Readers } from './request';
import { fieldsOf, labelsOf, readAll } from './request';
import type { Waiting } from './waitingList';
import { WaitingList } from './waitingList';

/** Entries of many items that share calls. Each entry gives one item, paired with its input. */
export interface Together<Request extends object, Reply, Entry> {
	readonly api: LoadApi<Request, Reply>;
	/** What each field of an item's request is read from, its list among them. */
	readonly request: Readers<NoInfer<Request>>;
	/** The field of the request that holds the list. */
	readonly list: NoInfer<keyof Request>;
	readonly entries: (body: NoInfer<Request>) => readonly Entry[];
	/** The same request for other entries: items share calls where it is the same but for these. */
	readonly part: (body: NoInfer<Request>, entries: readonly NoInfer<Entry>[]) => NoInfer<Request>;
	/** As many entries as one call takes. */
	readonly size: number;
	/** Whether an entry that several items name is asked for once. */
	readonly once: boolean;
	/** How an item says which entry it is about, also one that failed. */
	readonly named: (entry: Entry) => IDataObject;
	/** What became of the entry at that position of a call that succeeded. */
	readonly output: (
		entry: NoInfer<Entry>,
		position: number,
		reply: NoInfer<Reply>,
		body: NoInfer<Request>,
	) => OutputEntry;
}

/** The form and the `runTogether` of an operation. An item that cannot be read fails alone. */
export function together<Request extends object, Reply, Entry>(
	of: Together<Request, Reply, Entry>,
): OperationForm & Pick<ManyItemsTogether, 'runTogether'> {
	const requestsFor = (body: Request): Request[] => {
		const entries = of.entries(body);
		const chunks = entries.length === 0 ? [[]] : chunksOf(entries, of.size);
		return chunks.map((chunk) => of.part(body, chunk));
	};

	const readItem = async (
		parameters: Parameters,
		context: CallContext,
	): Promise<Result<Request, ItemFailure>> => {
		const body = readAll<Request>(of.request, parameters, context);
		if (!body.ok) return body;
		const wrong = await context.checkParts(of.api, of.list, requestsFor(body.value));
		return wrong === undefined ? body : failure(wrong);
	};

	const callsFor = (
		bodies: ReadonlyArray<Result<Request, ItemFailure>>,
		outcomes: readonly OutputEntry[][],
	): Array<[Request, Array<Waiting<Entry>>]> => {
		const alike = new Map<string, { readonly body: Request; readonly list: WaitingList<Entry> }>();
		for (const [index, item] of bodies.entries()) {
			if (!item.ok) continue;
			const body = item.value;
			const key = JSON.stringify(of.part(body, []));
			const sharing = alike.get(key) ?? { body, list: new WaitingList<Entry>(of.once) };
			alike.set(key, sharing);
			for (const [place, entry] of of.entries(body).entries()) {
				sharing.list.add(entry, (outcome) => {
					const own = outcomes[index];
					if (own !== undefined) own[place] = outcome;
				});
			}
		}
		return [...alike.values()].flatMap(({ body, list }) =>
			chunksOf(list.all, of.size).map((chunk): [Request, Array<Waiting<Entry>>] => [body, chunk]),
		);
	};

	const doCall = async (
		body: Request,
		waiting: ReadonlyArray<Waiting<Entry>>,
		context: CallContext,
	) => {
		const part = of.part(
			body,
			waiting.map(({ entry }) => entry),
		);
		const result = await context.call(of.api, part);
		for (const [position, { entry, done }] of waiting.entries()) {
			const outcome: OutputEntry = result.ok
				? of.output(entry, position, result.value, part)
				: { failure: result.error, details: of.named(entry) };
			for (const tell of done) tell(outcome);
		}
	};

	const runTogether: ManyItemsTogether['runTogether'] = async (items, context) => {
		const bodies = await Promise.all(items.map(async (item) => await readItem(item, context)));
		if (context.dryRun) {
			return await Promise.all(
				bodies.map(async (body) =>
					body.ok
						? await context.preview(of.api, ...requestsFor(body.value))
						: [{ failure: body.error }],
				),
			);
		}
		const outcomes = bodies.map((body): OutputEntry[] =>
			body.ok ? [] : [{ failure: body.error }],
		);
		const calls = callsFor(bodies, outcomes).map(async ([body, waiting]) => {
			await doCall(body, waiting, context);
		});
		await Promise.all(calls);
		return outcomes;
	};

	return {
		fields: fieldsOf({ ...of.request }),
		labels: labelsOf({ ...of.request }),
		runTogether,
	};
}
