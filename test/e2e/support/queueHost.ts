import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { root } from '../../../scripts/host/hostFolder';

const firstWord = z.union([
	z.object({ url: z.string(), workerLogs: z.array(z.string()) }),
	z.object({ failed: z.string() }),
]);

export interface RunningQueueHost {
	/** Of the main process. */
	url: string;
	/** The ids of the executions that each worker has started, by its log. */
	startedBy(): Promise<string[][]>;
	stop(): Promise<void>;
}

/** Starts n8n in queue mode: one main process and two workers. */
export const runQueueHost = async (): Promise<RunningQueueHost> => {
	const child = fork(join(root, 'test/e2e/support/queueHostProcess.ts'), {
		...{ cwd: root, execArgv: ['--import', 'tsx'] },
		// Ctrl-C reaches the tests alone; this one loses its channel then, and ends in order.
		detached: true,
	});
	const ended = once(child, 'exit');
	const word = await Promise.race([
		once(child, 'message').then(([message]) => message),
		ended.then(([code]) => ({ failed: `n8n's queue mode ended with ${code}.` })),
	]);
	const said = firstWord.parse(word);
	if ('failed' in said) throw new Error(said.failed);
	const startedIn = async (log: string) => {
		const lines = (await readFile(log, 'utf8')).matchAll(/Worker started execution (\d+)/g);
		return [...lines].map(([, id]) => id!);
	};
	return {
		url: said.url,
		startedBy: () => Promise.all(said.workerLogs.map(startedIn)),
		async stop() {
			if (child.connected) child.disconnect();
			await ended;
		},
	};
};
