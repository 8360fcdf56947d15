import type { IExecuteFunctions } from 'n8n-workflow';
import type { ItemByItem, ManyItemsTogether, OperationMenu } from '../operations/operation';
import { doItemByItem } from './itemByItem';
import { ItemCalls, outcomeOfThrown } from './outcomes';
import type { Outcomes } from './outcomes';
import type { ItemsOfRun } from './itemsOfRun';
import { doTogether } from './itemsTogether';
import type { Run } from './run';
import { startRun } from './run';
import { settingsOfFirst } from './itemsOfRun';
import { withRecords } from './withRecords';

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
