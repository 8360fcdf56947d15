import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ServerProcess {
	/** What it writes. */
	logFile: string;
	/** Resolves when it has ended, whoever ended it. */
	ended: Promise<void>;
	stop(): Promise<void>;
	/** Ends it at once, with no chance to finish or save anything, as a power cut would. */
	kill(): Promise<void>;
}

interface ServerOptions {
	/** What a failed start is told of. */
	name: string;
	command: string;
	args: string[];
	cwd: string;
	logFile: string;
	env?: NodeJS.ProcessEnv;
	/** Who runs it, where not this process's own user. */
	user?: { uid: number; gid: number };
	isReady: () => Promise<boolean>;
	/** What to do about a failed start. */
	advice?: string;
}

/** Three minutes are for the first start of n8n on a busy machine; what is not ready by then has failed. */
const startWithinMs = 180_000;
/** A server that was asked to end and has not after 10 s is killed. */
const stopWithinMs = 10_000;
/** While it starts, it is asked four times a second whether it is ready. */
const lookEveryMs = 250;

/** Starts a server and resolves once it is ready; rejects with the end of its log where it is not. */
export const startServer = async (options: ServerOptions): Promise<ServerProcess> => {
	const { command, args, cwd, env, logFile, user, isReady } = options;
	const log = openSync(logFile, 'w');
	const child = spawn(command, args, {
		...{ cwd, env: { ...process.env, ...env }, ...user },
		stdio: ['ignore', log, log],
		// A group of its own: Ctrl-C reaches us alone, and ending the group ends its helpers too.
		detached: process.platform !== 'win32',
	});
	closeSync(log);
	const ended = new Promise<void>((resolve) => {
		child.once('exit', () => resolve()).once('error', () => resolve());
	});
	const killNow = () => killGroup(child, 'SIGKILL');
	// Before what else is done at the end, such as the removal of its folder.
	process.prependOnceListener('exit', killNow);

	const kill = async () => {
		killNow();
		process.off('exit', killNow);
		await ended;
	};
	const stop = async () => {
		killGroup(child, 'SIGTERM');
		await Promise.race([ended, sleep(stopWithinMs, undefined, { ref: false })]);
		await kill();
	};

	const deadline = Date.now() + startWithinMs;
	while (!(await isReady())) {
		if (isOver(child) || Date.now() > deadline) {
			await stop();
			throw new Error(startFailure(options));
		}
		await sleep(lookEveryMs);
	}
	return { logFile, ended, stop, kill };
};

const isOver = ({ pid, exitCode, signalCode }: ChildProcess) =>
	pid === undefined || exitCode !== null || signalCode !== null;

const killGroup = ({ pid }: ChildProcess, signal: NodeJS.Signals) => {
	if (pid === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? pid : -pid, signal);
	} catch {
		// It has ended already.
	}
};

const startFailure = ({ name, logFile, advice }: ServerOptions) => {
	const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
	const told = `${name} did not start. The end of its log (${logFile}):\n${lines || '(nothing)'}`;
	return advice === undefined ? told : `${told}\n\n${advice}`;
};
