import { join } from 'node:path';
import { freePort } from './ports';
import type { HostFolder } from './hostFolder';
import { startServer, type ServerProcess } from './serverProcess';

export interface N8nProcess extends ServerProcess {
	/** The editor's address; of a worker, that of its health checks. */
	url: string;
}

interface N8nOptions {
	host: HostFolder;
	userFolder: string;
	port: number;
	env?: NodeJS.ProcessEnv;
}

/** Starts n8n and resolves once it answers; rejects with the end of its log where it does not. */
export const startN8n = (options: N8nOptions): Promise<N8nProcess> =>
	// n8n 1 calls itself ready before its API is.
	start('n8n', ['start'], options, ['/healthz/readiness', '/rest/settings']);

/** Starts a worker of n8n's queue mode; which queue and database, its environment has to say. */
export const startN8nWorker = (options: N8nOptions, concurrency: number): Promise<N8nProcess> => {
	const env = {
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(options.port),
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		...options.env,
	};
	const args = ['worker', `--concurrency=${concurrency}`];
	return start('n8n worker', args, { ...options, env }, ['/healthz/readiness']);
};

const start = async (name: string, args: string[], options: N8nOptions, ready: string[]) => {
	const { host, userFolder, port } = options;
	const url = `http://127.0.0.1:${port}`;
	const server = await startServer({
		...{ name, command: host.nodeBinary, args: [host.n8nBinary, ...args] },
		...{ cwd: userFolder, logFile: join(userFolder, 'n8n.log') },
		env: { ...(await settings(options)), ...host.versions.env, ...options.env },
		isReady: () => answers(url, ready),
		advice: reinstall(host),
	});
	return { ...server, url };
};

const settings = async ({ userFolder, port }: N8nOptions): Promise<NodeJS.ProcessEnv> => ({
	// Started by a test runner, n8n would take itself for its own test and do nothing.
	NODE_ENV: 'production',
	N8N_USER_FOLDER: userFolder,
	N8N_PORT: String(port),
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	N8N_EDITOR_BASE_URL: `http://127.0.0.1:${port}/`,
	WEBHOOK_URL: `http://127.0.0.1:${port}/`,
	N8N_RUNNERS_BROKER_PORT: String(await freePort()),
	N8N_SECURE_COOKIE: 'false',
	N8N_LOG_LEVEL: 'warn',
	N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '3',
	DB_SQLITE_POOL_SIZE: '2',
	// Nothing is sent anywhere, and nothing stands between a newcomer and the canvas.
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
});

const answers = async (url: string, paths: string[]) => {
	for (const path of paths) {
		const response = await fetch(`${url}${path}`).catch(() => undefined);
		if (response?.ok !== true) return false;
	}
	return true;
};

const reinstall = ({ n8nPackage }: HostFolder) =>
	`If a module of n8n is missing or broken there, the install is: npm start -- --reinstall\ninstalls it anew, and so does the next start once ${n8nPackage.folder} is deleted.`;
