import type { IExecuteFunctions } from 'n8n-workflow';
import { longUserIds } from '../../shared/apis/longUserIds';
import type { LookAt } from '../../shared/media/fillMedia';
import { Concurrency } from '../../shared/rateLimit/concurrency';
import type { Stop } from '../../shared/stop';
import { followSignal } from '../../shared/stop';
import type { CallSettings } from '../fields/options';
import type { CallContext } from '../operations/callContext';
import type { Operation } from '../operations/operation';
import type { OutputEntry } from '../operations/outputEntry';
import type { RecordOrigin } from '../operations/record';
import { withRecords } from '../operations/record';
import type { AppInUse, AppOfItem } from './app';
import { createAppOfItem } from './app';
import { createCallContext } from './callContext';
import { lookAtBinaryOf, lookAtThrough } from './lookAtFiles';
import type { Slot } from './mapInOrder';
import type { ItemCalls, Outcomes } from './outcomes';
import { clientDependencies, locks } from './processState';
import type { LongUserId } from './reports/longUserIds';
import { warnOfLongUserIds } from './reports/longUserIds';
import { progressOf } from './reports/progress';
import { RunReport } from './reports/runReport';

/** One execution of the node: what all its items have in common. */
export interface Run {
	readonly concurrency: Concurrency;
	/** Whether Stop was pressed. */
	readonly stopped: () => boolean;
	/** Tell of an item that has to wait for another about the same thing. */
	readonly heldBack: () => void;
	readonly appOf: AppOfItem;
	/** @param items the indexes of those that the calls are made for, in their order */
	readonly contextOf: (
		app: AppInUse,
		settings: CallSettings,
		calls: ItemCalls,
		items: readonly number[],
	) => CallContext;
	/** An item's entries with a record of the change in each that changed something. */
	readonly withRecords: (entries: readonly OutputEntry[]) => readonly OutputEntry[];
	/**
	 * Does work about these things, which no other execution of this process touches meanwhile. Gives
	 * nothing where Stop was pressed first.
	 */
	readonly alone: <Value>(
		keys: readonly string[],
		slot: Slot,
		work: () => Promise<Value>,
	) => Promise<Value | undefined>;
	/** Ends the run: tells the person what it went through, and the log how far a stopped one came. */
	readonly end: (outcomes: Outcomes) => void;
}

/** @param first the options of the first item, whose pace is that of the whole run */
export async function startRun(
	context: IExecuteFunctions,
	first: CallSettings | undefined,
	operation: Operation,
): Promise<Run> {
	const dependencies = await clientDependencies(context.helpers);
	// The client loads with the first call, as zod does with it, so that it does not slow n8n's start.
	const { createClient } = await import('../../shared/client/client');
	const appOf = await createAppOfItem(context, (app) => createClient(dependencies, app));
	const stop = followSignal(context.getExecutionCancelSignal());
	const owner = `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
	const flow = { nodeRateLimit: dependencies.rateLimiters.ofNode(owner, first?.maxCallsPerSecond) };
	const concurrency = new Concurrency();
	const { noun } = operation;
	// Hardly any item has a file that is to be looked at.
	let lookAt: LookAt | undefined;
	const longIds: LongUserId[] = [];
	const thing = 'order' in operation ? operation.order?.of : undefined;
	const report = new RunReport(noun, first?.maxCallsPerSecond, thing);
	return {
		concurrency,
		stopped: () => stop.isStopped(),
		heldBack: () => report.heldBack(),
		appOf,
		contextOf: ({ app, client }, settings, calls, items) =>
			createCallContext({
				client,
				app,
				settings,
				words: operation,
				flow,
				stop,
				lookAt: async (url) => await (lookAt ??= lookAtThrough(context, stop))(url),
				lookAtBinary: async (name) => await lookAtBinaryOf(context, items)(name),
				onBody: (body) => longIds.push(...longUserIds(body).map((userId) => ({ userId, items }))),
				onCall: () => calls.begin(),
				onReport: (callReport, succeeded, path) => {
					calls.end(callReport, succeeded);
					if (callReport.attempts > 0) {
						concurrency.observe(callReport.busyMs, callReport.callsPerSecond);
					}
					report.add(callReport, succeeded, path);
				},
			}),
		withRecords: (entries) => withRecords(operation, entries, originOf(context)),
		alone: aloneUntil(stop),
		end: (outcomes) => {
			stop.dispose();
			report.tell(context);
			if (longIds.length > 0) warnOfLongUserIds(context, longIds);
			if (stop.isStopped()) {
				// n8n saves what there is at the moment of stopping, so what comes out later may be lost.
				context.logger.info(
					`Tencent Chat: stopped with ${report.succeeded()} ${noun}s done. ${progressOf(outcomes)}`,
				);
			}
		},
	};
}

const aloneUntil =
	(stop: Stop): Run['alone'] =>
	async (keys, slot, work) => {
		const isFree = locks.isFree(keys);
		const taken = locks.take(keys, stop);
		const release = await (isFree ? taken : slot.free(taken));
		if (release === undefined) return undefined;
		try {
			return await work();
		} finally {
			release();
		}
	};

const originOf = (context: IExecuteFunctions): RecordOrigin => {
	const { id, name } = context.getWorkflow();
	return {
		workflowId: id ?? '',
		workflowName: name ?? '',
		executionId: context.getExecutionId(),
	};
};
