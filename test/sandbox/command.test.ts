import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { readFlags } from '../../sandbox/command/flags';

const root = resolve(__dirname, '../..');
type Command = ChildProcessByStdio<null, Readable, Readable>;
const running: Command[] = [];
const run = (...flags: string[]): Command => {
	const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/sandbox.ts', ...flags], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	running.push(child);
	return child;
};
afterEach(() => {
	for (const child of running.splice(0)) child.kill('SIGKILL');
});

const exitOf = (child: Command) =>
	new Promise<{ code: number | null; output: string; errors: string }>((done) => {
		let output = '';
		let errors = '';
		child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
		child.on('close', (code) => done({ code, output, errors }));
	});
const firstWordsOf = (child: Command) =>
	new Promise<void>((done) => child.stdout.once('data', () => done()));

describe('npm run sandbox', () => {
	it('shows what to type into n8n and keys to try, and ends with Ctrl-C', async () => {
		const child = run('--port', '0');
		const exit = exitOf(child);
		await firstWordsOf(child);
		child.kill('SIGINT');
		const { code, output, errors } = await exit;
		expect(errors).toBe('');
		expect(code).toBe(0);
		for (const line of [
			/live at\s+http:\/\/127\.0\.0\.1:\d+\n/,
			/SDKAppID +1400000000/,
			/Secret Key +[0-9a-f]{64}/,
			/Admin User ID +administrator/,
			/Region +Custom/,
			/Base URL +http:\/\/127\.0\.0\.1:\d+/,
			/Callback Token +xxxxyyyy/,
			/user_1001 +user_1002 +\d+_\d+_\d+/,
		])
			expect(output).toMatch(line);
	});

	it('says in a sentence that its port is in use', async () => {
		const other = createServer();
		await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
		const { port } = other.address() as AddressInfo;
		const { code, errors } = await exitOf(run('--port', String(port)));
		other.close();
		expect(code).toBe(1);
		expect(errors).toMatch(new RegExp(`^Port ${port} is in use already\\.`));
		expect(errors).not.toMatch(/\n\s+at /);
	});

	it('says what is wrong with a flag', async () => {
		const { code, errors } = await exitOf(run('--faults', 'fire=0.5'));
		expect(code).toBe(1);
		expect(errors).toMatch(/^--faults knows badGateway, .* not "fire"\./);
	});

	it('sets what the console could be set to for callbacks', () => {
		const callbacks = ['--callbacks', 'https://n8n.example.com/hear'];
		expect(readFlags(callbacks)?.callbacks).toMatchObject({
			...{ url: 'https://n8n.example.com/hear', retryAfterCallbacks: false },
			onFailedBefore: 'deliver',
		});
		const strict = [...callbacks, '--retry-callbacks', '--block-unanswered'];
		expect(readFlags(strict)?.callbacks).toMatchObject({
			retryAfterCallbacks: true,
			onFailedBefore: 'block',
		});
		expect(readFlags([])?.callbacks).toBeUndefined();
	});

	it.each(['--retry-callbacks', '--block-unanswered'])(
		'does not take %s without a URL to call',
		(flag) => {
			expect(() => readFlags([flag])).toThrow(`${flag} needs --callbacks URL`);
		},
	);
});
