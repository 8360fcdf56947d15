import type { CallSettings } from '../fields/options';
import type { Parameters } from '../fields/parameters';
import type { ManyItemsTogether } from '../operations/operation';
import type { AppInUse } from './app';
import { ItemCalls, failedOutcome, hasFailed, outcomeOf, outcomeOfThrown } from './outcomes';
import type { ItemOutcome, Outcomes } from './outcomes';
import { mapInOrder } from './mapInOrder';
import type { Run } from './run';
import type { ItemsOfRun } from './runItems';
import { readSettings, wantsRecord } from './runItems';

/** The items of an operation that does several with fewer calls. */
export async function runItemsTogether(
	operation: ManyItemsTogether,
	{ count, parametersOf, continueOnFail, pause }: ItemsOfRun,
	run: Run,
): Promise<Outcomes> {
	const groups = groupsOf(count, operation.itemsTogether);
	let failed = false;
	const results = await mapInOrder({
		count: groups.length,
		limit: () => run.concurrency.limit(),
		mayStart: () => !run.stopped() && (continueOnFail || !failed),
		pause,
		work: async (index) => {
			const outcomes = await doGroup(operation, groups[index] ?? [], parametersOf, run);
			failed ||= outcomes.some(hasFailed);
			return outcomes;
		},
	});
	return groups.flatMap((group, index): Outcomes => results[index] ?? group.map(() => undefined));
}

/** Item indexes, in order, in groups of at most `size`. */
const groupsOf = (count: number, size: number): number[][] =>
	Array.from({ length: Math.ceil(count / size) }, (_, group) =>
		Array.from(
			{ length: Math.min(size, count - group * size) },
			(_, index) => group * size + index,
		),
	);

interface Alike {
	readonly app: AppInUse;
	readonly settings: CallSettings;
	readonly items: Parameters[];
	/** Of the items, in their order. */
	readonly indexes: number[];
}

/** Only items of one app with the same options share calls: one that asks for a dry run makes none. */
async function doGroup(
	operation: ManyItemsTogether,
	indexes: readonly number[],
	parametersOf: ItemsOfRun['parametersOf'],
	run: Run,
): Promise<readonly ItemOutcome[]> {
	const items = indexes.map(parametersOf);
	const outcomes = new Map<Parameters, ItemOutcome>();
	const groups: Alike[] = [];
	for (const [place, item] of items.entries()) {
		const index = indexes[place] ?? 0;
		const app = await run.appOf(index);
		const settings = readSettings(item);
		if (!app.ok) {
			outcomes.set(item, failedOutcome(app.error));
			continue;
		}
		if (!settings.ok) {
			outcomes.set(item, failedOutcome(settings.error));
			continue;
		}
		const group = { app: app.value, settings: settings.value };
		const found = groups.find((other) => isAlike(other, group));
		if (found === undefined) groups.push({ ...group, items: [item], indexes: [index] });
		else {
			found.items.push(item);
			found.indexes.push(index);
		}
	}
	const running = groups.map(async (group) => {
		const done = await doAlike(operation, group, run);
		group.items.forEach((item, index) => outcomes.set(item, done[index] ?? outcomeOf([])));
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
