import type { CallSettings } from '../fields/options';
import { readCallSettings } from '../fields/options';
import type { Parameters } from '../fields/parameters';
import { chunksOf } from '../operations/calls/chunks';
import type { ManyItemsTogether } from '../operations/operation';
import type { AppInUse } from './app';
import { mapInOrder } from './mapInOrder';
import type { ItemOutcome, Outcomes } from './outcomes';
import { ItemCalls, failedOutcome, hasFailed, outcomeOf, outcomeOfThrown } from './outcomes';
import type { Run } from './run';
import type { ItemsOfRun } from './runItems';
import { wantsRecord } from './runItems';

/** The items of an operation that does several with fewer calls. */
export async function runItemsTogether(
	operation: ManyItemsTogether,
	{ count, parametersOf, continueOnFail, pause }: ItemsOfRun,
	run: Run,
): Promise<Outcomes> {
	const indexes = Array.from({ length: count }, (_, index) => index);
	const chunks = chunksOf(indexes, operation.itemsTogether);
	let failed = false;
	const results = await mapInOrder({
		count: chunks.length,
		limit: () => run.concurrency.limit(),
		mayStart: () => !run.stopped() && (continueOnFail || !failed),
		pause,
		work: async (place) => {
			const outcomes = await doChunk(operation, chunks[place] ?? [], parametersOf, run);
			failed ||= outcomes.some(hasFailed);
			return outcomes;
		},
	});
	return chunks.flatMap((chunk, place): Outcomes => results[place] ?? chunk.map(() => undefined));
}

/** Items that share calls. */
interface Alike {
	readonly app: AppInUse;
	readonly settings: CallSettings;
	readonly items: Parameters[];
	/** Of the items, in their order. */
	readonly indexes: number[];
}

/** Only items of one app with the same options share calls: one that asks for a dry run makes none. */
async function doChunk(
	operation: ManyItemsTogether,
	indexes: readonly number[],
	parametersOf: ItemsOfRun['parametersOf'],
	run: Run,
): Promise<readonly ItemOutcome[]> {
	const items = indexes.map(parametersOf);
	const outcomes = new Map<Parameters, ItemOutcome>();
	const alikes: Alike[] = [];
	for (const [place, item] of items.entries()) {
		const index = indexes[place] ?? 0;
		const app = await run.appOf(index);
		const settings = readCallSettings(item);
		if (!app.ok) {
			outcomes.set(item, failedOutcome(app.error));
			continue;
		}
		if (!settings.ok) {
			outcomes.set(item, failedOutcome(settings.error));
			continue;
		}
		const own = { app: app.value, settings: settings.value };
		const found = alikes.find((other) => isAlike(other, own));
		if (found === undefined) alikes.push({ ...own, items: [item], indexes: [index] });
		else {
			found.items.push(item);
			found.indexes.push(index);
		}
	}
	const running = alikes.map(async (alike) => {
		const done = await doAlike(operation, alike, run);
		alike.items.forEach((item, place) => outcomes.set(item, done[place] ?? outcomeOf([])));
	});
	await Promise.all(running);
	return items.map((item) => outcomes.get(item) ?? outcomeOf([]));
}

const isAlike = (
	one: Pick<Alike, 'app' | 'settings'>,
	other: Pick<Alike, 'app' | 'settings'>,
): boolean =>
	one.app === other.app && JSON.stringify(one.settings) === JSON.stringify(other.settings);

async function doAlike(
	operation: ManyItemsTogether,
	{ app, settings, items, indexes }: Alike,
	run: Run,
): Promise<readonly ItemOutcome[]> {
	const calls = new ItemCalls();
	try {
		const done = await operation.runTogether(items, run.contextOf(app, settings, calls, indexes));
		return done.map((entries, place) => {
			const item = items[place];
			const recorded = item !== undefined && wantsRecord(item);
			return outcomeOf(recorded ? run.withRecords(entries) : entries, calls);
		});
	} catch (thrown) {
		return items.map(() => outcomeOfThrown(thrown, calls));
	}
}
