import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './ports';
import type { HostFolder } from './hostFolder';

export interface N8nProcess {
	/** The editor's address. */
	url: string;
	/** n8n's own log. */
	logFile: string;
	/** Resolves when n8n has ended, whoever ended it. */
	ended: Promise<void>;
	stop(): Promise<void>;
}

interface N8nOptions {
	host: HostFolder;
	userFolder: string;
	port: number;
	env?: NodeJS.ProcessEnv;
}

const startWithinMs = 180_000;
const stopWithinMs = 10_000;
const lookEveryMs = 250;

/** Starts n8n and resolves once it answers; rejects with the end of its log where it does not. */
export const startN8n = async (options: N8nOptions): Promise<N8nProcess> => {
	const { host, userFolder, port } = options;
	const url = `http://127.0.0.1:${port}`;
	const logFile = join(userFolder, 'n8n.log');
	const log = openSync(logFile, 'w');
	const child = spawn(host.nodeBinary, [host.n8nBinary, 'start'], {
		cwd: userFolder,
		env: { ...process.env, ...(await settings(options)), ...host.versions.env, ...options.env },
		stdio: ['ignore', log, log],
		// A group of its own: Ctrl-C reaches us alone, and ending the group ends n8n's helpers too.
		detached: process.platform !== 'win32',
	});
	closeSync(log);
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const kill = (signal: NodeJS.Signals) => killGroup(child, signal);
	const killNow = () => kill('SIGKILL');
	process.once('exit', killNow);

	const stop = async () => {
		kill('SIGTERM');
		await Promise.race([ended, sleep(stopWithinMs, undefined, { ref: false })]);
		killNow();
		process.off('exit', killNow);
		await ended;
	};

	const deadline = Date.now() + startWithinMs;
	while (!(await answers(url))) {
		if (child.exitCode !== null || Date.now() > deadline) {
			await stop();
			throw new Error(startFailure(logFile, host));
		}
		await sleep(lookEveryMs);
	}
	return { url, logFile, ended, stop };
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

/** n8n 1 calls itself ready before its API is. */
const answers = async (url: string) => {
	for (const path of ['/healthz/readiness', '/rest/settings']) {
		const response = await fetch(`${url}${path}`).catch(() => undefined);
		if (response?.ok !== true) return false;
	}
	return true;
};

const killGroup = ({ pid }: ChildProcess, signal: NodeJS.Signals) => {
	if (pid === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? pid : -pid, signal);
	} catch {
		// It has ended already.
	}
};

const startFailure = (logFile: string, { n8nPackage }: HostFolder) => {
	const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
	return `n8n did not start. The end of its log (${logFile}):\n${lines || '(nothing)'}\n\nIf a module of n8n is missing or broken there, the install is: npm start -- --reinstall\ninstalls it anew, and so does the next start once ${n8nPackage.folder} is deleted.`;
};
