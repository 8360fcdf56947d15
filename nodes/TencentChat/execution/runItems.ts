import type { IExecuteFunctions } from 'n8n-workflow';
import { failureOfThrown } from '../fields/inputFailure';
import type { CallSettings } from '../fields/options';
import type { Parameters } from '../fields/parameters';
import type {
	ItemByItem,
	ManyItemsTogether,
	OperationMenu,
	WithoutCall,
} from '../operations/operation';
import type { Entries } from './group';
import { readSettings, runGroup } from './group';
import { mapInOrder } from './mapInOrder';
import type { Run } from './run';
import { startRun } from './run';

type ParametersOf = (itemIndex: number) => Parameters;

/** The items of an operation that makes no call. */
export const answerItems = async (
	{ answer }: WithoutCall,
	parametersOf: ParametersOf,
	count: number,
): Promise<Entries[]> =>
	await Promise.all(
		Array.from({ length: count }, async (_, index) => {
			try {
				return await answer(parametersOf(index));
			} catch (thrown) {
				return [{ failure: failureOfThrown(thrown) }];
			}
		}),
	);

/**
 * Prepares the items of an operation that calls Tencent, which are then done many at a time as the pace allows. Those that had
 * not been started when Stop was pressed, or when another stopped the workflow, come to nothing.
 */
export async function callForItems(
	context: IExecuteFunctions,
	operation: OperationMenu & (ItemByItem | ManyItemsTogether),
	parametersOf: ParametersOf,
	count: number,
): Promise<() => Promise<Entries[]>> {
	const run = await startRun(context, settingsOfFirst(parametersOf, count), operation);
	const continueOnFail = context.continueOnFail();
	return async () => await doGroups(operation, parametersOf, count, run, continueOnFail);
}

async function doGroups(
	operation: ItemByItem | ManyItemsTogether,
	parametersOf: ParametersOf,
	count: number,
	run: Run,
	continueOnFail: boolean,
): Promise<Entries[]> {
	const groups = groupsOf(count, 'run' in operation ? 1 : operation.itemsTogether);
	let failed = false;

	const results = await mapInOrder(
		groups.length,
		() => run.concurrency.limit(),
		() => !run.stopped() && (continueOnFail || !failed),
		async (index) => {
			const group = groups[index] ?? [];
			const entries = await runGroup(operation, group.map(parametersOf), run);
			failed ||= entries.flat().some((entry) => 'failure' in entry);
			return entries;
		},
	);
	const entriesOf = groups.flatMap(
		(group, index): ReadonlyArray<Entries | undefined> =>
			results[index] ?? group.map(() => undefined),
	);
	run.end(entriesOf.filter((entries) => entries !== undefined).length, count);
	return entriesOf.map((entries) => entries ?? []);
}

/** Item indexes, in order, in groups of at most `size`. */
const groupsOf = (count: number, size: number): number[][] =>
	Array.from({ length: Math.ceil(count / size) }, (_, group) =>
		Array.from(
			{ length: Math.min(size, count - group * size) },
			(_, index) => group * size + index,
		),
	);

/**
 * The pace of the whole run is the first item's, or where that cannot be read the next one's; what is
 * wrong with it is told when its turn comes.
 */
function settingsOfFirst(parametersOf: ParametersOf, count: number): CallSettings | undefined {
	for (let index = 0; index < count; index++) {
		const settings = readSettings(parametersOf(index));
		if (settings.ok) return settings.value;
	}
	return undefined;
}
