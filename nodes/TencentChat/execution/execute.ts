import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isDataObject } from '../fields/values';
import { createParameterReader } from '../fields/parameters';
import { operationOf } from '../operations';
import type { Operation } from '../operations/operation';
import { yielding } from './itemsOfRun';
import { errorOfSetUp, failedItem, failureOfSetUp, thrownFailure } from './failures';
import type { Outcomes } from './outcomes';
import { time } from './processState';
import { callForItems } from './runItems';
import { answerItems } from './withoutCall';
import { askItems } from './sendAndWait/askAndWait';

/**
 * Runs the chosen operation for all items. What became of them comes out in order and paired with
 * its input. A failure of one item never touches another.
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
	return 'answer' in operation
		? async () => await answerItems(context, operation, items)
		: await callForItems(context, operation, items);
}

function chosenOperation(context: IExecuteFunctions): Operation {
	const resource = context.getNodeParameter('resource', 0, '');
	// n8n drops what does not fit its menu, as an operation of an unknown resource.
	const value = context.getNodeParameter('operation', 0, '');
	const operation = operationOf(resource, value);
	if (operation !== undefined) return operation;
	const named = value === '' ? `resource '${resource}'` : `operation '${value}' of '${resource}'`;
	throw new NodeOperationError(
		context.getNode(),
		`The ${named} is not known to this version of the node`,
		{
			description: 'Nothing was sent. Choose another operation, or update the package.',
		},
	);
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
