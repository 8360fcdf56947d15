import type { IExecuteFunctions } from 'n8n-workflow';
import { createClient } from '../../shared/client';
import { Concurrency } from '../../shared/concurrency';
import type { CallSettings } from '../fields/options';
import { readApp } from './app';
import { hostSendOf } from './hostSend';
import { RunReport } from './runReport';
import type { Session } from '../operations/session';
import { createSession } from './session';
import { worldOf } from './world';

/** One execution of the node: what all its items have in common. */
export interface Run {
	readonly concurrency: Concurrency;
	/** Whether Stop was pressed. */
	readonly stopped: () => boolean;
	readonly session: (settings: CallSettings) => Session;
	/** Tells the person what the run went through, and the log how far a stopped run came. */
	readonly tell: (done: number, count: number) => void;
}

export async function startRun(
	context: IExecuteFunctions,
	first: CallSettings | undefined,
): Promise<Run> {
	const app = await readApp(context);
	const world = await worldOf(hostSendOf(context));
	const client = createClient(world, app);
	const signal = context.getExecutionCancelSignal();
	const owner = `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
	const lane = { share: world.pacers.share(owner, first?.maxCallsPerSecond) };
	const concurrency = new Concurrency();
	const report = new RunReport();
	const stopped = () => signal?.aborted === true;
	return {
		concurrency,
		stopped,
		session: (settings) =>
			createSession({
				client,
				app,
				settings,
				lane,
				signal,
				onAnswer: (latencyMs, callsPerSecond) => concurrency.observe(latencyMs, callsPerSecond),
				onReport: (callReport, succeeded) => report.add(callReport, succeeded),
			}),
		tell: (done, count) => {
			const sentence = report.sentence();
			if (sentence !== undefined) {
				context.addExecutionHints({ message: sentence, type: 'info', location: 'outputPane' });
			}
			if (stopped()) {
				context.logger.info(
					`Tencent Chat: stopped with ${report.succeeded()} calls done; ${done} of ${count} items had been started`,
				);
			}
		},
	};
}
