import type { IExecuteFunctions } from 'n8n-workflow';
import { Concurrency } from '../../shared/rateLimit/concurrency';
import { followSignal } from '../../shared/stop';
import type { CallSettings } from '../fields/options';
import type { AppInUse, AppOfItem } from './app';
import { createAppOfItem } from './app';
import { lookAtThrough, lookAtBinaryOf } from './lookAt';
import { RunReport, UserIdWarning } from './runReport';
import type { CallContext } from '../operations/callContext';
import type { ItemByItem, OperationWords } from '../operations/operation';
import { progressOf } from './outcomes';
import { createCallContext } from './callContext';
import type { ItemCalls, Outcomes } from './outcomes';
import type { Slot } from './mapInOrder';
import { clientDependencies, locks } from './processState';

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

export async function startRun(
	context: IExecuteFunctions,
	first: CallSettings | undefined,
	words: OperationWords & Pick<ItemByItem, 'order'>,
): Promise<Run> {
	const dependencies = await clientDependencies(context.helpers);
	// The client loads with the first call, as zod does with it, so that it does not slow n8n's start.
	const { createClient } = await import('../../shared/client/client');
	const appOf = await createAppOfItem(context, (app) => createClient(dependencies, app));
	const stop = followSignal(context.getExecutionCancelSignal());
	const owner = `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
	const flow = { nodeRateLimit: dependencies.rateLimiters.ofNode(owner, first?.maxCallsPerSecond) };
	const lookAt = lookAtThrough(context, stop);
	const concurrency = new Concurrency();
	const noun = words.noun;
	const userIds = new UserIdWarning();
	const report = new RunReport(noun, first?.maxCallsPerSecond, words.order?.of);
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
				words,
				flow,
				stop,
				lookAt,
				lookAtBinary: lookAtBinaryOf(context, items),
				onBody: (body) => userIds.look(body, items),
				onCall: () => calls.begin(),
				onReport: (callReport, succeeded, path) => {
					calls.end(callReport, succeeded);
					if (callReport.attempts > 0) {
						concurrency.observe(callReport.busyMs, callReport.callsPerSecond);
					}
					report.add(callReport, succeeded, path);
				},
			}),
		alone: async (keys, slot, work) => {
			const isFree = locks.isFree(keys);
			const taken = locks.take(keys, stop);
			const release = await (isFree ? taken : slot.free(taken));
			if (release === undefined) return undefined;
			try {
				return await work();
			} finally {
				release();
			}
		},
		end: (outcomes) => {
			stop.dispose();
			const sentence = report.sentence();
			if (sentence !== undefined) {
				context.addExecutionHints({ message: sentence, type: 'info', location: 'outputPane' });
			}
			userIds.tell(context);
			if (stop.isStopped()) {
				// n8n saves what there is at the moment of stopping, so what comes out later may be lost.
				context.logger.info(
					`Tencent Chat: stopped with ${report.succeeded()} ${noun}s done. ${progressOf(outcomes)}`,
				);
			}
		},
	};
}
