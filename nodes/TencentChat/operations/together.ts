import type { IDataObject } from 'n8n-workflow';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { InputFailure } from '../fields/inputFailure';
import { failureOfThrown } from '../fields/inputFailure';
import type { Parameters } from '../fields/parameters';
import type { CallContext, LoadApi } from './callContext';
import { chunksOf } from './chunks';
import { onFirstUse } from './onFirstUse';
import type { ManyItemsTogether } from './operation';
import type { ItemFailure, OutputEntry } from './outputEntry';
import type { Waiting } from './waitingList';
import { WaitingList } from './waitingList';

/** Entries of many items that share calls. Each entry gives one item, paired with its input. */
export interface Together<Request, Reply, Entry> {
	readonly api: LoadApi<Request, Reply>;
	/** The field of the request that holds the list. */
	readonly list: string;
	/** As many entries as one call takes. */
	readonly size: number;
	readonly entries: (parameters: Parameters) => readonly Entry[];
	/** The rest of an item's request: items share calls where it is the same. */
	readonly rest: (parameters: Parameters) => Result<Body, InputFailure>;
	/** An entry as the request's list holds it. */
	readonly toWire: (entry: Entry, position: number) => unknown;
	/** Whether an entry that several items name is asked for once. */
	readonly once: boolean;
	/** How an item says which entry it is about, also one that failed. */
	readonly named: (entry: Entry) => IDataObject;
	/** What became of the entry at that position of a call that succeeded. */
	readonly output: (entry: Entry, position: number, reply: Reply, rest: Body) => OutputEntry;
}

type Body = Record<string, unknown>;

/** What one item asks for. */
interface Asked<Entry> {
	readonly rest: Body;
	readonly entries: readonly Entry[];
}

/** The `runTogether` of an operation. An item that cannot be read fails alone. */
export function together<Request, Reply, Entry>(
	of: Together<Request, Reply, Entry>,
): ManyItemsTogether['runTogether'] {
	const api = onFirstUse(of.api);
	const requestsFor = ({ rest, entries }: Asked<Entry>): Body[] =>
		(entries.length === 0 ? [[]] : chunksOf(entries, of.size)).map((chunk) => ({
			...rest,
			[of.list]: chunk.map(of.toWire),
		}));

	return async (items, session) => {
		const asked = await Promise.all(items.map(async (item) => await readAsked(item, session)));
		if (session.dryRun) {
			return await Promise.all(
				asked.map(async (item) =>
					item.ok
						? await session.preview(api, ...requestsFor(item.value))
						: [{ failure: item.error }],
				),
			);
		}
		const outcomes = asked.map((item): OutputEntry[] => (item.ok ? [] : [{ failure: item.error }]));
		const calls = callsFor(asked, outcomes).map(async ([rest, waiting]) => {
			await doCall(rest, waiting, session);
		});
		await Promise.all(calls);
		return outcomes;
	};

	async function readAsked(
		parameters: Parameters,
		session: CallContext,
	): Promise<Result<Asked<Entry>, ItemFailure>> {
		try {
			const rest = of.rest(parameters);
			if (!rest.ok) return rest;
			const item = { rest: rest.value, entries: of.entries(parameters) };
			const wrong = await session.checkParts(api, of.list, requestsFor(item));
			return wrong === undefined ? success(item) : failure(wrong);
		} catch (thrown) {
			return failure(failureOfThrown(thrown));
		}
	}

	function callsFor(
		asked: ReadonlyArray<Result<Asked<Entry>, ItemFailure>>,
		outcomes: readonly OutputEntry[][],
	): Array<[Body, Array<Waiting<Entry>>]> {
		const byRest = new Map<string, { readonly rest: Body; readonly list: WaitingList<Entry> }>();
		for (const [index, item] of asked.entries()) {
			if (!item.ok) continue;
			const { rest, entries } = item.value;
			const key = JSON.stringify(rest);
			const group = byRest.get(key) ?? { rest, list: new WaitingList<Entry>(of.once) };
			byRest.set(key, group);
			for (const [place, entry] of entries.entries()) {
				group.list.add(entry, (outcome) => {
					const own = outcomes[index];
					if (own !== undefined) own[place] = outcome;
				});
			}
		}
		return [...byRest.values()].flatMap(({ rest, list }) =>
			chunksOf(list.all, of.size).map((chunk): [Body, Array<Waiting<Entry>>] => [rest, chunk]),
		);
	}

	async function doCall(rest: Body, waiting: ReadonlyArray<Waiting<Entry>>, session: CallContext) {
		const list = waiting.map(({ entry }, position) => of.toWire(entry, position));
		const result = await session.call(api, { ...rest, [of.list]: list });
		for (const [position, { entry, done }] of waiting.entries()) {
			const outcome: OutputEntry = result.ok
				? of.output(entry, position, result.value, rest)
				: { failure: result.error, details: of.named(entry) };
			for (const tell of done) tell(outcome);
		}
	}
}
