import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isDataObject } from '../fields/json';
import { createParameterReader } from '../fields/parameters';
import { operationOf } from '../operations';
import type { Operation } from '../operations/operation';
import type { OutputEntry } from '../operations/outputEntry';
import { failedItem, thrownFailure } from './failures';
import { answerItems, callForItems } from './runItems';

/**
 * Runs the chosen operation for all items. What became of them comes out in order and paired with
 * its input. A failure of one item never touches another.
 */
export async function runNode(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const count = context.getInputData().length;
	if (count === 0) return [[]];
	const operation = chosenOperation(context);
	const parametersOf = createParameterReader(context);
	const entriesOf =
		'answer' in operation
			? await answerItems(operation, parametersOf, count)
			: await callForItems(context, operation, parametersOf, count);
	return [entriesOf.flatMap((entries, index) => itemsOf(context, entries, index))];
}

function chosenOperation(context: IExecuteFunctions): Operation {
	const resource = context.getNodeParameter('resource', 0);
	const value = context.getNodeParameter('operation', 0);
	const operation = operationOf(resource, value);
	if (operation !== undefined) return operation;
	throw new NodeOperationError(
		context.getNode(),
		`The operation '${value}' of '${resource}' is not known to this version of the node`,
		{ description: 'Choose another operation, or update the package.' },
	);
}

function itemsOf(
	context: IExecuteFunctions,
	entries: readonly OutputEntry[],
	itemIndex: number,
): INodeExecutionData[] {
	const continueOnFail = context.continueOnFail();
	return entries.flatMap((entry) => {
		if ('json' in entry) {
			const json = isDataObject(entry.json) ? entry.json : {};
			return { json, pairedItem: { item: itemIndex } };
		}
		// Stop was pressed: that is no failure of the item.
		if (entry.failure.kind === 'cancelled') return [];
		if (continueOnFail) return failedItem(entry.failure, itemIndex, entry.details);
		const doneParts = entries.filter((other) => 'json' in other).length;
		throw thrownFailure(context.getNode(), entry.failure, itemIndex, doneParts);
	});
}
