import type { Parameters } from '../fields/parameters';
import type { ItemByItem } from '../operations/operation';
import type { AppOfItem } from './app';
import { ItemCalls, failedOutcome, hasFailed, outcomeOf, outcomeOfThrown } from './outcomes';
import type { ItemOutcome, Outcomes } from './outcomes';
import type { Slot } from './mapInOrder';
import { mapInOrder } from './mapInOrder';
import type { Run } from './run';
import type { ItemsOfRun } from './itemsOfRun';
import { readSettings } from './itemsOfRun';

/** The items of an operation that does each for itself, many at a time as the pace allows. */
export async function doItemByItem(
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

type App = Awaited<ReturnType<AppOfItem>>;

interface ItemToDo {
	readonly parameters: Parameters;
	readonly index: number;
	readonly app: App;
	/** What it is about. */
	readonly keys: readonly string[];
}

function toDo({ order }: ItemByItem, parameters: Parameters, index: number, app: App): ItemToDo {
	// An item that cannot be read is about nothing, and fails by itself.
	const aboutNothing = { parameters, index, app, keys: [] };
	if (!app.ok || order === undefined) return aboutNothing;
	const { endpoint, sdkAppId, adminUserId } = app.value.app;
	try {
		const keys = order.keys(parameters, adminUserId);
		return {
			parameters,
			index,
			app,
			keys: keys.map((key) => `${endpoint.origin} ${sdkAppId} ${key}`),
		};
	} catch {
		return aboutNothing;
	}
}

/** Gives nothing where Stop was pressed before the item began. */
async function doOne(
	operation: ItemByItem,
	{ parameters, index, app, keys }: ItemToDo,
	run: Run,
	slot: Slot,
): Promise<ItemOutcome | undefined> {
	if (!app.ok) return failedOutcome(app.error);
	const settings = readSettings(parameters);
	if (!settings.ok) return failedOutcome(settings.error);
	const calls = new ItemCalls();
	const work = async () => {
		try {
			const context = run.contextOf(app.value, settings.value, calls, [index]);
			return outcomeOf(await operation.run(parameters, context), calls);
		} catch (thrown) {
			return outcomeOfThrown(thrown, calls);
		}
	};
	const alone = operation.order?.acrossExecutions === true && !settings.value.dryRun;
	return alone ? await run.alone(keys, slot, work) : await work();
}
