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

/** Options such as the timeout hold for calls; the calls of several items have those of the first. */
async function runTogether(
	operation: ManyItemsTogether,
	items: readonly Parameters[],
	run: Pick<Run, 'session'>,
): Promise<readonly Entries[]> {
	const settings = items.map(readSettings);
	const first = settings.find(({ ok }) => ok);
	if (first?.ok !== true) return settings.map(failed);
	const readable = items.filter((_, index) => settings[index]?.ok);
	const done = [...(await operation.runTogether(readable, run.session(first.value)))];
	return settings.map((each) => (each.ok ? (done.shift() ?? []) : failed(each)));
}

const failed = (settings: Result<unknown, InputFailure>): Entries =>
	settings.ok ? [] : [{ failure: settings.error }];

/** The options of an item's calls. */
export function readSettings(item: Parameters): Result<CallSettings, InputFailure> {
	try {
		return readCallSettings(item);
	} catch (thrown) {
		return failure(failureOfThrown(thrown));
	}
}
