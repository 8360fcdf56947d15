import { logIn, type N8nApi, type Saved } from '../../../scripts/host/n8nApi';
import { missingPackages } from '../../../scripts/host/programs';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { runQueueHost, type RunningQueueHost } from './queueHost';

/** `describe`, whose tests are skipped, and said to be, where there is no Redis or PostgreSQL. */
export const describeQueueMode = (name: string, tests: () => void): void => {
	const missing = missingPackages().join(' and ');
	if (missing === '') {
		describe(name, tests);
		return;
	}
	const why = `skipped, since it needs Debian's ${missing}, or another system's`;
	console.warn(`${name}: ${why}`);
	describe.skip(`${name} (${why})`, tests);
};

/** n8n in queue mode, with two workers, and a sandbox that enforces the app's limits. */
export interface QueueStage {
	n8n: RunningQueueHost;
	sandbox: Sandbox;
	api: N8nApi;
	/** The credential of that sandbox, saved in n8n. */
	credential: Saved;
	/** Does something that starts executions, and gives how many each worker took on. */
	takenOn: (work: () => Promise<void>) => Promise<number[]>;
	close: () => Promise<void>;
}

export const setQueueStage = async (): Promise<QueueStage> => {
	const n8n = await runQueueHost();
	const sandbox = await startSandbox({ enforceLimits: true });
	const api = await logIn(n8n.url);
	const name = 'Tencent Chat';
	const credential = await api.saveCredential(name, 'tencentChatApi', sandbox.credential);
	return {
		...{ n8n, sandbox, api, credential },
		async takenOn(work) {
			const before = await n8n.startedBy();
			await work();
			const after = await n8n.startedBy();
			return after.map((ids, worker) => ids.length - before[worker]!.length);
		},
		async close() {
			await n8n.stop();
			await sandbox.close();
		},
	};
};
