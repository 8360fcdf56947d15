import { spawn } from 'node:child_process';

interface RunOptions {
	cwd: string;
	env?: NodeJS.ProcessEnv;
	/** Who runs it, where not this process's own user. */
	user?: { uid: number; gid: number };
}

/** A command that ended badly, with the last of what it wrote. */
export class CommandFailure extends Error {
	constructor(command: string, output: string) {
		super(`\`${command}\` failed:\n${output.trimEnd().split('\n').slice(-15).join('\n')}`);
	}
}

/** Runs a command to its end and gives its standard output. */
export const run = async (
	command: string,
	args: string[],
	options: RunOptions,
): Promise<string> => {
	const child = spawn(command, args, {
		...{ cwd: options.cwd, ...options.user },
		env: { ...process.env, ...options.env },
		// npm is a script that Windows starts through its shell only.
		shell: process.platform === 'win32',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const kill = () => child.kill();
	process.once('exit', kill);
	let output = '';
	let everything = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		output += text;
		everything += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => (everything += text));
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	process.off('exit', kill);
	if (code !== 0) throw new CommandFailure([command, ...args].join(' '), everything);
	return output;
};
