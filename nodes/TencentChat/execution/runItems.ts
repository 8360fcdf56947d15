import { dataCenterOf } from '../../shared/regions';
import { includeRecord, readCallSettings } from '../fields/options';
import type { Parameters } from '../fields/parameters';
import type { ItemByItem } from '../operations/operation';
import type { AppOfItem } from './app';
import type { Slot } from './mapInOrder';
import { mapInOrder } from './mapInOrder';
import type { ItemOutcome, Outcomes } from './outcomes';
import { ItemCalls, failedOutcome, hasFailed, outcomeOf, outcomeOfThrown } from './outcomes';
import type { Run } from './run';

/** The items of one execution, and how they are gone through. */
export interface ItemsOfRun {
	readonly count: number;
	readonly parametersOf: (itemIndex: number) => Parameters;
	/** Whether the others are done when one fails. */
	readonly continueOnFail: boolean;
	/** Awaited between items, so that work without a wait does not hold the event loop. */
	readonly pause: () => Promise<void>;
}

/** The items of an operation that does each for itself, many at a time as the pace allows. */
export async function runItems(
	operation: ItemByItem,
	{ count, parametersOf, continueOnFail, pause }: ItemsOfRun,
	run: Run,
): Promise<Outcomes> {
	/** Those that were read and wait for another: what n8n worked out for them is kept. */
	const held = new Map<number, ItemToDo>();
	let failed = false;
	return await mapInOrder({
		count,
		limit: () => run.concurrency.limit(),
		mayStart: () => !run.stopped() && (continueOnFail || !failed),
		pause,
		onHeld: run.heldBack,
		keysOf: async (index) => {
			const item = toDo(operation, parametersOf(index), index, await run.appOf(index));
			held.set(index, item);
			return item.keys;
		},
		work: async (index, slot) => {
			const item =
				held.get(index) ?? toDo(operation, parametersOf(index), index, await run.appOf(index));
			held.delete(index);
			const outcome = await doOne(operation, item, run, slot);
			failed ||= outcome !== undefined && hasFailed(outcome);
			return outcome;
		},
	});
}

/** Whether an item asks for a record of what was changed; one that cannot be read has failed already. */
export function wantsRecord(item: Parameters): boolean {
	const wanted = includeRecord.read(item);
	return wanted.ok && wanted.value;
}

type App = Awaited<ReturnType<AppOfItem>>;

interface ItemToDo {
	readonly parameters: Parameters;
	readonly index: number;
	readonly app: App;
	/** Names of what the item is about, within its app, by whichever name that is called. */
	readonly keys: readonly string[];
}

function toDo({ order }: ItemByItem, parameters: Parameters, index: number, app: App): ItemToDo {
	if (!app.ok || order === undefined) return { parameters, index, app, keys: [] };
	const { endpoint, sdkAppId, adminUserId } = app.value.app;
	const keys = order
		.keys(parameters, adminUserId)
		.map((key) => `${dataCenterOf(endpoint)} ${sdkAppId} ${key}`);
	return { parameters, index, app, keys };
}

/** Gives nothing where Stop was pressed before the item began. */
async function doOne(
	operation: ItemByItem,
	{ parameters, index, app, keys }: ItemToDo,
	run: Run,
	slot: Slot,
): Promise<ItemOutcome | undefined> {
	if (!app.ok) return failedOutcome(app.error);
	const settings = readCallSettings(parameters);
	if (!settings.ok) return failedOutcome(settings.error);
	const calls = new ItemCalls();
	const work = async () => {
		try {
			const context = run.contextOf(app.value, settings.value, calls, [index]);
			const entries = await operation.run(parameters, context);
			return outcomeOf(wantsRecord(parameters) ? run.withRecords(entries) : entries, calls);
		} catch (thrown) {
			return outcomeOfThrown(thrown, calls);
		}
	};
	const alone = operation.order?.acrossExecutions === true && !settings.value.dryRun;
	return alone ? await run.alone(keys, slot, work) : await work();
}
