import type { Result } from '../../shared/result';
import { failure } from '../../shared/result';
import type { InputFailure } from '../fields/inputFailure';
import { failureOfThrown } from '../fields/inputFailure';
import type { CallSettings } from '../fields/options';
import { readCallSettings } from '../fields/options';
import type { Parameters } from '../fields/parameters';
import type { ItemByItem, ManyItemsTogether } from '../operations/operation';
import type { OutputEntry } from '../operations/outputEntry';
import type { Run } from './run';

/** What became of one item. */
export type Entries = readonly OutputEntry[];

/** Does the items that an operation takes together: one, or as many as it says. */
export const runGroup = async (
	operation: ItemByItem | ManyItemsTogether,
	items: readonly Parameters[],
	run: Pick<Run, 'session'>,
): Promise<readonly Entries[]> =>
	'run' in operation
		? await Promise.all(items.map(async (item) => await runOne(operation, item, run)))
		: await runTogether(operation, items, run);

async function runOne(
	operation: ItemByItem,
	item: Parameters,
	run: Pick<Run, 'session'>,
): Promise<Entries> {
	const settings = readSettings(item);
	if (!settings.ok) return [{ failure: settings.error }];
	try {
		return await operation.run(item, run.session(settings.value));
	} catch (thrown) {
		// An expression that cannot be evaluated is a failure of its item alone.
		return [{ failure: failureOfThrown(thrown) }];
	}
}

/** Only items with the same options share calls: one that asks for a dry run makes none. */
async function runTogether(
	operation: ManyItemsTogether,
	items: readonly Parameters[],
	run: Pick<Run, 'session'>,
): Promise<readonly Entries[]> {
	const entriesOf = new Map<Parameters, Entries>();
	const groups = new Map<string, { readonly settings: CallSettings; readonly of: Parameters[] }>();
	for (const item of items) {
		const settings = readSettings(item);
		if (!settings.ok) {
			entriesOf.set(item, [{ failure: settings.error }]);
			continue;
		}
		const key = JSON.stringify(settings.value);
		const group = groups.get(key) ?? { settings: settings.value, of: [] };
		group.of.push(item);
		groups.set(key, group);
	}
	const running = [...groups.values()].map(async (group) => {
		const done = await operation.runTogether(group.of, run.session(group.settings));
		group.of.forEach((item, index) => entriesOf.set(item, done[index] ?? []));
	});
	await Promise.all(running);
	return items.map((item) => entriesOf.get(item) ?? []);
}

/** The options of an item's calls. */
export function readSettings(item: Parameters): Result<CallSettings, InputFailure> {
	try {
		return readCallSettings(item);
	} catch (thrown) {
		return failure(failureOfThrown(thrown));
	}
}
