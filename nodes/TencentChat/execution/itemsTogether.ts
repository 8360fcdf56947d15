import type { CallSettings } from '../fields/options';
import type { Parameters } from '../fields/parameters';
import type { ManyItemsTogether } from '../operations/operation';
import { ItemCalls } from './itemCalls';
import type { ItemOutcome, Outcomes } from './itemOutcome';
import { failedOutcome, hasFailed, outcomeOf, outcomeOfThrown } from './itemOutcome';
import { mapInOrder } from './mapInOrder';
import type { Run } from './run';
import type { ItemsOfRun } from './runItems';
import { readSettings } from './settings';

/** The items of an operation that does several with fewer calls. */
export async function doTogether(
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
			const outcomes = await doGroup(operation, (groups[index] ?? []).map(parametersOf), run);
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

/** Only items with the same options share calls: one that asks for a dry run makes none. */
async function doGroup(
	operation: ManyItemsTogether,
	items: readonly Parameters[],
	run: Run,
): Promise<readonly ItemOutcome[]> {
	const outcomes = new Map<Parameters, ItemOutcome>();
	const groups = new Map<string, { readonly settings: CallSettings; readonly of: Parameters[] }>();
	for (const item of items) {
		const settings = readSettings(item);
		if (!settings.ok) {
			outcomes.set(item, failedOutcome(settings.error));
			continue;
		}
		const key = JSON.stringify(settings.value);
		const group = groups.get(key) ?? { settings: settings.value, of: [] };
		group.of.push(item);
		groups.set(key, group);
	}
	const running = [...groups.values()].map(async (group) => {
		const done = await doAlike(operation, group.of, group.settings, run);
		group.of.forEach((item, index) => outcomes.set(item, done[index] ?? outcomeOf([])));
	});
	await Promise.all(running);
	return items.map((item) => outcomes.get(item) ?? outcomeOf([]));
}

async function doAlike(
	operation: ManyItemsTogether,
	items: readonly Parameters[],
	settings: CallSettings,
	run: Run,
): Promise<readonly ItemOutcome[]> {
	const calls = new ItemCalls();
	try {
		const done = await operation.runTogether(items, run.session(settings, calls));
		return done.map((entries) => outcomeOf(entries, calls));
	} catch (thrown) {
		return items.map(() => outcomeOfThrown(thrown, calls));
	}
}
