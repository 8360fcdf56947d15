import type { IExecuteFunctions } from 'n8n-workflow';
import type { App, ClientDependencies, TencentChatClient } from '../../shared/client/client';
import { Concurrency } from '../../shared/rateLimit/concurrency';
import { followSignal } from '../../shared/stop';
import type { CallSettings } from '../fields/options';
import { readApp } from './app';
import { hostSendOf } from './hostSend';
import { RunReport } from './runReport';
import type { CallContext } from '../operations/callContext';
import type { OperationWords } from '../operations/operation';
import { createCallContext } from './callContext';
import { clientDependencies } from './processState';

/** One execution of the node: what all its items have in common. */
export interface Run {
	readonly concurrency: Concurrency;
	/** Whether Stop was pressed. */
	readonly stopped: () => boolean;
	readonly session: (settings: CallSettings) => CallContext;
	/** Ends the run: tells the person what it went through, and the log how far a stopped one came. */
	readonly end: (started: number, count: number) => void;
}

export async function startRun(
	context: IExecuteFunctions,
	first: CallSettings | undefined,
	words: OperationWords,
): Promise<Run> {
	const app = await readApp(context);
	const world = await clientDependencies(hostSendOf(context));
	const client = await clientOf(world, app);
	const stop = followSignal(context.getExecutionCancelSignal());
	const owner = `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
	const lane = { nodeRateLimit: world.rateLimiters.share(owner, first?.maxCallsPerSecond) };
	const concurrency = new Concurrency();
	const noun = words.noun ?? 'call';
	const report = new RunReport(noun, first?.maxCallsPerSecond);
	return {
		concurrency,
		stopped: () => stop.isStopped(),
		session: (settings) =>
			createCallContext({
				client,
				app,
				settings,
				words,
				lane,
				stop,
				onReport: (callReport, succeeded) => {
					if (callReport.attempts > 0) {
						concurrency.observe(callReport.busyMs, callReport.callsPerSecond);
					}
					report.add(callReport, succeeded);
				},
			}),
		end: (started, count) => {
			stop.dispose();
			const sentence = report.sentence();
			if (sentence !== undefined) {
				context.addExecutionHints({ message: sentence, type: 'info', location: 'outputPane' });
			}
			if (stop.isStopped()) {
				context.logger.info(
					`Tencent Chat: stopped with ${report.succeeded()} ${noun}s done; ${started} of ${count} items had been started`,
				);
			}
		},
	};
}

/** The client loads with the first call, as zod does with it, so that it does not slow n8n's start. */
async function clientOf(world: ClientDependencies, app: App): Promise<TencentChatClient> {
	const { createClient } = await import('../../shared/client/client');
	return createClient(world, app);
}
