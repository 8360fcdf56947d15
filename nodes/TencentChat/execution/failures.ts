import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { InputFailure } from '../fields/inputFailure';
import { inputFailure } from '../fields/inputFailure';
import { isDataObject } from '../fields/values';
import type { ItemFailure } from '../operations/outputEntry';
import type { ItemOutcome, Outcomes } from './outcomes';
import { progressOf } from './reports/progress';

/**
 * A failed item under "Continue". One key with an object is the one shape that n8n routes to the
 * error output with its details kept and the input's fields merged in.
 */
export const failedItem = (
	failure: ItemFailure,
	itemIndex: number,
	details: IDataObject = {},
): INodeExecutionData => ({
	json: { error: { ...detailsOf(failure), ...details, itemIndex } },
	pairedItem: { item: itemIndex },
});

/**
 * A failed item where the workflow is to stop: n8n's own errors, with the item's index.
 *
 * @param outcomes what became of all items, which n8n does not keep
 */
export function thrownFailure(
	node: INode,
	failure: ItemFailure,
	itemIndex: number,
	outcomes: Outcomes = [],
): NodeApiError | NodeOperationError {
	const { message, advice } = detailsOf(failure);
	const description = [advice, partsOf(outcomes[itemIndex]), othersOf(outcomes)]
		.filter((sentence) => sentence !== '')
		.join(' ');
	const options = { message: `${message} [item ${itemIndex}]`, description, itemIndex };
	return failure.kind === 'input'
		? new NodeOperationError(node, options.message, options)
		: new NodeApiError(node, detailsOf(failure), options);
}

/** Parts of the failed item that were carried out all the same. */
function partsOf(outcome: ItemOutcome | undefined): string {
	const done = (outcome?.entries ?? []).filter((entry) => 'json' in entry).length;
	return done === 0
		? ''
		: `For the same item, ${done.toLocaleString('en-US')} others were done. To get them as items, set 'On Error' of this node to continue.`;
}

const othersOf = (outcomes: Outcomes): string => (outcomes.length > 1 ? progressOf(outcomes) : '');

/** What keeps a run from beginning: of no single item, so that all of them fail with it. */
export const failureOfSetUp = (thrown: unknown): InputFailure =>
	inputFailure(
		textOf(thrown, 'message') ?? 'The node could not begin',
		textOf(thrown, 'description') ??
			'Nothing was sent. Correct the settings of the node and run it again.',
	);

/** The same where the workflow is to stop. n8n's own errors stay as they are. */
export const errorOfSetUp = (node: INode, thrown: unknown): NodeOperationError =>
	new NodeOperationError(node, thrown instanceof Error ? thrown : failureOfSetUp(thrown).title);

/** A workflow may name what an older version of the node does not know. */
export function unknownOperation(node: INode, resource: string, value: string): NodeOperationError {
	const named = value === '' ? `resource '${resource}'` : `operation '${value}' of '${resource}'`;
	return new NodeOperationError(node, `The ${named} is not known to this version of the node`, {
		description: 'Nothing was sent. Choose another operation, or update the package.',
	});
}

/** A credential with a field that no app can have. */
export function unusableCredential(
	node: INode,
	{ field, message }: { readonly field: string; readonly message: string },
): NodeOperationError {
	const description =
		'Nothing was sent. Open the credential, fill in the field and save it: n8n then tests it.';
	return new NodeOperationError(
		node,
		`The Tencent Chat credential cannot be used. ${field}: ${message}`,
		{ description },
	);
}

function textOf(thrown: unknown, property: string): string | undefined {
	const text: unknown = isDataObject(thrown) ? Reflect.get(thrown, property) : undefined;
	return typeof text === 'string' && text !== '' ? text : undefined;
}

type FailureDetails = {
	message: string;
	advice: string;
	attempts: number;
	errorCode?: number;
	errorInfo?: string;
	httpStatus?: number;
	reason?: string;
	stopped?: string;
};

/** What a person or a workflow is told of a failure; fields that say nothing are left out. */
function detailsOf(failure: ItemFailure): FailureDetails {
	if (failure.kind === 'input') {
		return { message: failure.title, advice: failure.advice, attempts: 0, stopped: 'notSent' };
	}
	const { title, advice, errorCode, errorInfo, httpStatus, reason, attempts, stopped } = failure;
	return {
		message: errorCode === undefined ? title : `${title} (code ${errorCode})`,
		advice,
		...(errorCode !== undefined && { errorCode }),
		...(errorInfo !== undefined && { errorInfo }),
		...(httpStatus !== undefined && { httpStatus }),
		...(reason !== undefined && { reason }),
		attempts,
		stopped,
	};
}
