import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { CallSettings } from '../fields/options';
import { isDataObject } from '../fields/json';
import { readCallSettings } from '../fields/options';
import type { Parameters } from '../fields/parameters';
import { createParameterReader } from '../fields/parameters';
import { operationOf } from '../operations';
import type { Operation } from '../operations/operation';
import type { OutputEntry } from '../operations/outputEntry';
import { describeThrown, failedItem, thrownFailure } from './failures';
import { mapInOrder } from './mapInOrder';
import type { Run } from './run';
import { startRun } from './run';
import { nounOf } from './runReport';

/**
 * The node's one item loop: every item goes through the chosen operation, many at a time as the pace
 * allows, and comes out in order and paired with its input. A failure of one never touches another.
 */
export async function runNode(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const count = context.getInputData().length;
	if (count === 0) return [[]];
	const operation = chosenOperation(context);
	const parametersOf = createParameterReader(context);
	const run = await startRun(context, settingsOfFirst(parametersOf), nounOf(operation.value));
	const goOn = context.continueOnFail();
	let failed = false;

	const results = await mapInOrder(
		count,
		() => run.concurrency.limit(),
		() => !run.stopped() && (goOn || !failed),
		async (index) => {
			const entries = await runItem(operation, () => parametersOf(index), run);
			failed ||= entries.some((entry) => 'failure' in entry);
			return entries;
		},
	);
	run.end(results.filter((entries) => entries !== undefined).length, count);
	return [results.flatMap((entries, index) => itemsOf(context, entries ?? [], index, goOn))];
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

/** The pace of the whole run is the first item's; what is wrong with it is told when its turn comes. */
function settingsOfFirst(parametersOf: (index: number) => Parameters): CallSettings | undefined {
	try {
		const settings = readCallSettings(parametersOf(0));
		return settings.ok ? settings.value : undefined;
	} catch {
		return undefined;
	}
}

async function runItem(
	operation: Operation,
	readParameters: () => Parameters,
	run: Run,
): Promise<readonly OutputEntry[]> {
	try {
		const parameters = readParameters();
		const settings = readCallSettings(parameters);
		if (!settings.ok) return [{ failure: settings.error }];
		return await operation.run(parameters, run.session(settings.value));
	} catch (thrown) {
		// An expression that cannot be evaluated is a failure of its item alone.
		return [{ failure: describeThrown(thrown) }];
	}
}

function itemsOf(
	context: IExecuteFunctions,
	entries: readonly OutputEntry[],
	itemIndex: number,
	goOn: boolean,
): INodeExecutionData[] {
	return entries.map((entry) => {
		if ('json' in entry) {
			const json = isDataObject(entry.json) ? entry.json : {};
			return { json, pairedItem: { item: itemIndex } };
		}
		if (goOn) return failedItem(entry.failure, itemIndex, entry.details);
		throw thrownFailure(context.getNode(), entry.failure, itemIndex);
	});
}
