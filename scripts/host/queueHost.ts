import { randomUUID } from 'node:crypto';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { chosenBuild } from '../builds';
import { defaultHostFolder } from './hostFolder';
import { installHost } from './installHost';
import { installPackage } from './installPackage';
import { startN8n, startN8nWorker } from './n8nProcess';
import { freePort } from './ports';
import { startPostgres } from './postgres';
import { startRedis } from './redis';
import type { ServerProcess } from './serverProcess';

export interface QueueHostOptions {
	/** An empty folder for everything but the database. */
	folder: string;
	workers: number;
	/** Executions that a worker runs at the same time. */
	concurrency: number;
	say?: (line: string) => void;
}

export interface QueueHost {
	/** The main process, which has the editor and takes the webhooks. */
	url: string;
	/** What each worker writes, at the level `info`: which executions it started and finished. */
	workerLogs: string[];
	stop: () => Promise<void>;
}

/**
 * n8n has two connections to PostgreSQL and asks over one of them every 2 s whether it is there. In a
 * burst that question waits behind others; after 5 s n8n takes the database for lost and answers
 * every call with 503 until the next one.
 */
const steady = { DB_POSTGRESDB_POOL_SIZE: '10', DB_PING_TIMEOUT_MS: '60000' };

/**
 * A real n8n in queue mode with this package installed: a Redis, a PostgreSQL, one main process and
 * workers, which share the main's folder of community nodes. `dist` has to be built.
 */
export const startQueueHost = async (options: QueueHostOptions): Promise<QueueHost> => {
	const { folder, workers, concurrency, say = () => undefined } = options;
	const host = defaultHostFolder();
	await installHost(host, say);
	const mainFolder = join(folder, 'main');
	const nodesFolder = join(mainFolder, '.n8n/nodes');
	await mkdir(mainFolder, { recursive: true });
	await installPackage(mainFolder, chosenBuild());

	const backends: ServerProcess[] = [];
	const n8ns: ServerProcess[] = [];
	const stop = async () => {
		// n8n first: without its database it does not end in order.
		for (const servers of [n8ns, backends]) {
			await Promise.all(servers.splice(0).map((server) => server.stop()));
		}
	};
	try {
		const redis = await startRedis(folder);
		backends.push(redis);
		const postgres = await startPostgres(folder);
		backends.push(postgres);
		const env = {
			EXECUTIONS_MODE: 'queue',
			N8N_ENCRYPTION_KEY: randomUUID(),
			...redis.env,
			...postgres.env,
			...steady,
		};
		const main = await startN8n({ host, userFolder: mainFolder, port: await freePort(), env });
		n8ns.push(main);
		const startWorker = async (_: unknown, index: number) => {
			const userFolder = join(folder, `worker-${index + 1}`);
			await mkdir(join(userFolder, '.n8n'), { recursive: true });
			await symlink(nodesFolder, join(userFolder, '.n8n/nodes'), 'dir');
			// Links to waiting executions lead to the main process, whichever worker writes them.
			const ofWorker = { ...env, N8N_LOG_LEVEL: 'info', WEBHOOK_URL: `${main.url}/` };
			const place = { host, userFolder, port: await freePort(), env: ofWorker };
			const worker = await startN8nWorker(place, concurrency);
			n8ns.push(worker);
			return worker.logFile;
		};
		// Waits for all, also where one failed, so that none is left.
		const starts = await Promise.allSettled(Array.from({ length: workers }, startWorker));
		const workerLogs = starts.map((each) => {
			if (each.status === 'rejected') throw each.reason;
			return each.value;
		});
		return { url: main.url, workerLogs, stop };
	} catch (error) {
		await stop();
		throw error;
	}
};
