import { readFile } from 'node:fs/promises';
import { z } from 'zod/v4';
import { forkHost } from './forkedHost';

const started = z.object({ url: z.string(), workerLogs: z.array(z.string()) });

export interface RunningQueueHost {
	/** Of the main process. */
	url: string;
	/** The ids of the executions that each worker has started, by its log. */
	startedBy(): Promise<string[][]>;
	stop(): Promise<void>;
}

/** Starts n8n in queue mode: one main process and two workers. */
export const runQueueHost = async (): Promise<RunningQueueHost> => {
	const { url, workerLogs, stop } = await forkHost('queueHostProcess.ts', [], started);
	const startedIn = async (log: string) => {
		const lines = (await readFile(log, 'utf8')).matchAll(/Worker started execution (\d+)/g);
		return [...lines].map(([, id]) => id!);
	};
	return { url, startedBy: () => Promise.all(workerLogs.map(startedIn)), stop };
};
