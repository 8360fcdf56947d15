import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { CallSettings } from '../fields/options';
import { readCallSettings } from '../fields/options';
import { createParameterReader } from '../fields/parameters';
import { isDataObject } from '../fields/values';
import { operationOf } from '../operations';
import type {
	ItemByItem,
	ManyItemsTogether,
	Operation,
	OperationMenu,
} from '../operations/operation';
import { answerItems } from './answerItems';
import {
	errorOfSetUp,
	failedItem,
	failureOfSetUp,
	thrownFailure,
	unknownOperation,
} from './failures';
import { yielding } from './mapInOrder';
import type { Outcomes } from './outcomes';
import { ItemCalls, outcomeOfThrown } from './outcomes';
import { time } from './processState';
import type { Run } from './run';
import { startRun } from './run';
import type { ItemsOfRun } from './runItems';
import { runItems } from './runItems';
import { runItemsTogether } from './runItemsTogether';
import { askItems } from './sendAndWait/askAndWait';

/**
 * Runs the chosen operation for all items. What became of them comes out in order and paired with
 * its input. A failure of one item never touches another.
 *
 * From here on: `run.ts` is what all items have in common, `runItems.ts` goes through them, and
 * `callContext.ts` is what an operation may do for one.
 */
export async function runNode(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const count = context.getInputData().length;
	if (count === 0) return [[]];
	let doItems: () => Promise<Outcomes>;
	try {
		doItems = await prepare(context, count);
	} catch (thrown) {
		// n8n would hand the input on by the success output, as if it had been done.
		if (!context.continueOnFail()) throw errorOfSetUp(context.getNode(), thrown);
		const failure = failureOfSetUp(thrown);
		return [Array.from({ length: count }, (_, index) => failedItem(failure, index))];
	}
	const outcomes = await doItems();
	return [outcomes.flatMap((_, index) => itemsOf(context, outcomes, index))];
}

/** Everything that comes before the first item. */
async function prepare(
	context: IExecuteFunctions,
	count: number,
): Promise<() => Promise<Outcomes>> {
	const operation = chosenOperation(context);
	const items = {
		count,
		parametersOf: createParameterReader(context),
		continueOnFail: context.continueOnFail(),
		pause: yielding(time),
	};
	if ('ask' in operation) {
		return async () => await askItems(context, operation, items.parametersOf(0));
	}
	if ('answer' in operation) return async () => await answerItems(context, operation, items);
	const run = await startRun(context, await settingsOfFirst(items), operation);
	return async () => await callForItems(operation, items, run);
}

function chosenOperation(context: IExecuteFunctions): Operation {
	const resource = context.getNodeParameter('resource', 0, '');
	// n8n drops what does not fit its menu, as an operation of an unknown resource.
	const value = context.getNodeParameter('operation', 0, '');
	const operation = operationOf(resource, value);
	if (operation === undefined) throw unknownOperation(context.getNode(), resource, value);
	return operation;
}

/**
 * The pace of the whole run is the first item's, or where that cannot be read the next one's; what is
 * wrong with it is told when its turn comes.
 */
async function settingsOfFirst({
	parametersOf,
	count,
	pause,
}: ItemsOfRun): Promise<CallSettings | undefined> {
	for (let index = 0; index < count; index++) {
		await pause();
		const settings = readCallSettings(parametersOf(index));
		if (settings.ok) return settings.value;
	}
	return undefined;
}

/**
 * The items of an operation that calls Tencent. Those that had not been begun when Stop was pressed, or
 * when another stopped the workflow, come to nothing. Never throws: n8n would hand all items on by the
 * success output, as if they had been done.
 */
async function callForItems(
	operation: OperationMenu & (ItemByItem | ManyItemsTogether),
	items: ItemsOfRun,
	run: Run,
): Promise<Outcomes> {
	let outcomes: Outcomes;
	try {
		outcomes =
			'run' in operation
				? await runItems(operation, items, run)
				: await runItemsTogether(operation, items, run);
	} catch (thrown) {
		const unknownCalls = new ItemCalls();
		unknownCalls.begin();
		outcomes = Array.from({ length: items.count }, () => outcomeOfThrown(thrown, unknownCalls));
	}
	run.end(outcomes);
	return outcomes;
}

function itemsOf(
	context: IExecuteFunctions,
	outcomes: Outcomes,
	itemIndex: number,
): INodeExecutionData[] {
	const continueOnFail = context.continueOnFail();
	const entries = outcomes[itemIndex]?.entries ?? [];
	return entries.flatMap((entry) => {
		if ('json' in entry) {
			const json = isDataObject(entry.json) ? entry.json : {};
			return { json, pairedItem: { item: itemIndex } };
		}
		// Stop was pressed: that is no failure of the item.
		if (entry.failure.kind === 'cancelled') return [];
		if (continueOnFail) return failedItem(entry.failure, itemIndex, entry.details);
		throw thrownFailure(context.getNode(), entry.failure, itemIndex, outcomes);
	});
}
