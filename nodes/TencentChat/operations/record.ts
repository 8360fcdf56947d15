import { includeRecord } from '../fields/options';
import type { Operation } from './operation';
import type { OutputEntry } from './outputEntry';

/** What wrote a record. */
export interface RecordOrigin {
	readonly workflowId: string;
	readonly workflowName: string;
	readonly executionId: string;
}

/** One change, in the one shape that all operations have. Goes into output items as it is. */
export interface ChangeRecord {
	/** Resource and operation, such as `oneToOneMessage.modify`. */
	readonly Action: string;
	/** The wire's fields that name the message or the user. */
	readonly Subject: Readonly<Record<string, unknown>>;
	/** `null` where nothing was there, or where it is not known. */
	readonly Before: Readonly<Record<string, unknown>> | null;
	/** `null` where nothing is there any more. */
	readonly After: Readonly<Record<string, unknown>> | null;
	/** ISO 8601 in UTC. */
	readonly At: string;
	readonly WorkflowId: string;
	readonly WorkflowName: string;
	readonly ExecutionId: string;
}

/** An item's entries with a record of the change in each that changed something. */
export function withRecords(
	operation: Operation,
	entries: readonly OutputEntry[],
	origin: RecordOrigin,
): readonly OutputEntry[] {
	if (!changesSomething(operation)) return entries;
	return entries.map((entry) => {
		// What came to nothing, and what was only shown, has no record.
		if (!('json' in entry) || entry.json.dryRun === true || entry.json.Modified === false) {
			return entry;
		}
		const Record = recordOf(operation, entry.json, entry.before, { at: new Date(), origin });
		return { json: { ...entry.json, Record } };
	});
}

/** @param before what stood there, as far as it was read; only what is there afterwards counts of it */
function recordOf(
	{ resource, value }: Pick<Operation, 'resource' | 'value'>,
	item: Readonly<Record<string, unknown>>,
	before: Readonly<Record<string, unknown>> | undefined,
	{ at, origin }: { readonly at: Date; readonly origin: RecordOrigin },
): ChangeRecord {
	const entries = Object.entries(item).filter(([, content]) => content !== undefined);
	const after = entries.filter(([name]) => !subjectFields.has(name) && !toldFields.has(name));
	return {
		Action: `${resource}.${value}`,
		Subject: Object.fromEntries(entries.filter(([name]) => subjectFields.has(name))),
		Before: before === undefined ? null : contentsOf(before),
		After: after.length === 0 ? null : Object.fromEntries(after),
		At: at.toISOString(),
		WorkflowId: origin.workflowId,
		WorkflowName: origin.workflowName,
		ExecutionId: origin.executionId,
	};
}

/** Operations that only read are named so. An answer to a question changes nothing by itself. */
export const changesSomething = (operation: Operation): boolean =>
	!/^(get|check|moderate)/.test(operation.value) &&
	('run' in operation || 'runTogether' in operation);

/** An operation that changes something, with the option beside its own. */
export const withRecordOption = (operation: Operation): Operation =>
	changesSomething(operation)
		? { ...operation, fields: [...operation.fields, includeRecord] }
		: operation;

const subjectFields = new Set([
	'From_Account',
	'To_Account',
	'MsgKey',
	'GroupId',
	'TopicId',
	'MsgSeq',
	'UserID',
	'Set_Account',
	'Member_Account',
	'Sender_Account',
	'LibID',
]);

/** What the item says of the call, and not of the thing. */
const toldFields = new Set([
	'ActionStatus',
	'ErrorCode',
	'ErrorInfo',
	'Modified',
	'Replaced',
	'Previous',
	'Text',
]);

const contentsOf = ({ MsgBody, CloudCustomData }: Readonly<Record<string, unknown>>) => ({
	...(MsgBody !== undefined && { MsgBody }),
	...(CloudCustomData !== undefined && { CloudCustomData }),
});
