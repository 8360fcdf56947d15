import type { IExecuteFunctions } from 'n8n-workflow';
import { isTrue } from '../fields/values';
import type { Parameters } from '../fields/parameters';
import type { ItemByItem, ManyItemsTogether, OperationMenu } from '../operations/operation';
import type { OutputEntry } from '../operations/outputEntry';
import type { RecordOrigin } from '../operations/record';
import { changesSomething, recordOf } from '../operations/record';
import { doItemByItem } from './itemByItem';
import type { ItemsOfRun } from './itemsOfRun';
import { settingsOfFirst } from './itemsOfRun';
import { doTogether } from './itemsTogether';
import type { Outcomes } from './outcomes';
import { ItemCalls, outcomeOfThrown } from './outcomes';
import type { Run } from './run';
import { startRun } from './run';

/**
 * Prepares the items of an operation that calls Tencent. Those that had not been begun when Stop was
 * pressed, or when another stopped the workflow, come to nothing.
 */
export async function callForItems(
	context: IExecuteFunctions,
	chosen: OperationMenu & (ItemByItem | ManyItemsTogether),
	items: ItemsOfRun,
): Promise<() => Promise<Outcomes>> {
	const operation = withRecords(chosen, context);
	const run = await startRun(context, await settingsOfFirst(items), operation);
	return async () => {
		const outcomes = await allOutcomes(operation, items, run);
		run.end(outcomes);
		return outcomes;
	};
}

/** Never throws: n8n would hand all items on by the success output, as if they had been done. */
async function allOutcomes(
	operation: ItemByItem | ManyItemsTogether,
	items: ItemsOfRun,
	run: Run,
): Promise<Outcomes> {
	try {
		return 'run' in operation
			? await doItemByItem(operation, items, run)
			: await doTogether(operation, items, run);
	} catch (thrown) {
		const unknownCalls = new ItemCalls();
		unknownCalls.begin();
		return Array.from({ length: items.count }, () => outcomeOfThrown(thrown, unknownCalls));
	}
}

type Calling = OperationMenu & (ItemByItem | ManyItemsTogether);

/** The operation with a record of each change in its items, where an item asks for it. */
function withRecords(operation: Calling, context: IExecuteFunctions): Calling {
	if (!changesSomething(operation)) return operation;
	const origin = originOf(context);
	const recorded = (item: Parameters, entries: readonly OutputEntry[]) =>
		wantsRecord(item) ? entries.map((entry) => withRecord(operation, entry, origin)) : entries;
	if ('run' in operation) {
		const { run } = operation;
		return {
			...operation,
			run: async (item, calls) => recorded(item, await run(item, calls)),
		};
	}
	const { runTogether } = operation;
	return {
		...operation,
		runTogether: async (items, calls) => {
			const done = await runTogether(items, calls);
			return done.map((entries, index) => {
				const item = items[index];
				return item === undefined ? entries : recorded(item, entries);
			});
		},
	};
}

const originOf = (context: IExecuteFunctions): RecordOrigin => {
	const { id, name } = context.getWorkflow();
	return {
		workflowId: id ?? '',
		workflowName: name ?? '',
		executionId: context.getExecutionId(),
	};
};

/** What came to nothing, and what was only shown, has no record. */
function withRecord(operation: Calling, entry: OutputEntry, origin: RecordOrigin): OutputEntry {
	if (!('json' in entry) || entry.json.dryRun === true || entry.json.Modified === false) {
		return entry;
	}
	const Record = recordOf(operation, entry.json, entry.before, { at: new Date(), origin });
	return { json: { ...entry.json, Record } };
}

/** Options that cannot be read have failed the item already. */
function wantsRecord(item: Parameters): boolean {
	try {
		return isTrue(item.collection('options').includeRecord);
	} catch {
		return false;
	}
}
