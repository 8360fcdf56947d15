import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox';
import { exampleGroupMessages, exampleMessages } from '../sandbox/exampleMessages';
import { chosenBuild } from './builds';
import { importExamples } from './host/importExamples';
import { defaultHostFolder, deleteInstall, owner, startHost, type Host, type Saved } from './host';
import { isFree } from './host/ports';

const HELP = `npm start -- [flags]

  --port 5678           where n8n listens on 127.0.0.1
  --sandbox-port 7700   where the Tencent Chat sandbox listens on 127.0.0.1
  --verified            the build that n8n verifies, without dependencies; else the pooled one
  --fresh               begin with an empty n8n: no workflows, credentials or executions of before
  --reinstall           install n8n and its Node anew, where what is installed is broken
  --help                this text

N8N_HOST_DIR names the folder in which n8n is installed, .host where it is not set.`;

/** `npm start`: a real n8n with this package in it, and a Tencent Chat to try it on, until Ctrl-C. */
const main = async (): Promise<void> => {
	const flags = readFlags(process.argv.slice(2));
	if (flags === undefined) return;
	await refuseTakenPort(flags.port, '--port');
	await refuseTakenPort(flags.sandboxPort, '--sandbox-port');

	const userFolder = join(defaultHostFolder().folder, 'user');
	if (flags.reinstall) await deleteInstall(defaultHostFolder());
	if (flags.fresh) await rm(userFolder, { recursive: true, force: true });

	const sandbox = await startSandbox({ port: flags.sandboxPort, log: say });
	sandbox.seed(exampleMessages);
	sandbox.seedGroup(exampleGroupMessages);
	const stopped = new AbortController();
	let host: Host | undefined;
	const stop = (signal: NodeJS.Signals) => {
		if (stopped.signal.aborted) return;
		stopped.abort();
		say(`\n${signal}: stopping n8n and the sandbox …`);
		// While n8n is being installed or started there is nothing to save: leave at once.
		if (host === undefined) process.exit(1);
		void host.stop();
	};
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);

	try {
		host = await startHost({ userFolder, port: flags.port, build: flags.build, say });
		const { api, url, ended } = host;
		const name = 'Tencent Chat sandbox';
		const credential = await api.saveCredential(name, 'tencentChatApi', sandbox.credential);
		const examples = await importExamples(api, credential);
		say(welcome(url, sandbox.url, examples));
		await ended;
		if (!stopped.signal.aborted) {
			throw new Error(`n8n has ended by itself. Its log is ${host.logFile}.`);
		}
	} finally {
		await host?.stop();
		await sandbox.close();
	}
};

const say = (line: string) => console.log(line);

const readFlags = (args: string[]) => {
	const { values } = parseArgs({
		args,
		options: {
			port: { type: 'string', default: process.env.N8N_PORT ?? '5678' },
			'sandbox-port': { type: 'string', default: '7700' },
			verified: { type: 'boolean', default: false },
			fresh: { type: 'boolean', default: false },
			reinstall: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		say(HELP);
		return undefined;
	}
	return {
		port: portOf('--port', values.port),
		sandboxPort: portOf('--sandbox-port', values['sandbox-port']),
		build: values.verified ? ('verified' as const) : chosenBuild(),
		fresh: values.fresh,
		reinstall: values.reinstall,
	};
};

const portOf = (flag: string, text: string) => {
	const port = Number(text);
	if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
	throw new Error(`${flag} takes a port from 1 to 65535, not "${text}".`);
};

const refuseTakenPort = async (port: number, flag: string) => {
	if (await isFree(port)) return;
	throw new Error(
		`Port ${port} is in use already. End what uses it, or choose another: npm start -- ${flag} ${port + 1}`,
	);
};

/** Reads, flags and edits the sandbox's own conversation: one click shows everything. */
const firstExample = 'Redact banned words in a conversation';

const welcome = (url: string, sandboxUrl: string, examples: Saved[]) => {
	const line = ({ id, name }: Saved) => `  ${url}/workflow/${id}   ${name}`;
	const isFirst = ({ name }: Saved) => name === firstExample;
	return `
n8n is ready.

  Editor     ${url}
  E-mail     ${owner.email}
  Password   ${owner.password}
  Chat       ${sandboxUrl}

Begin here: open it, press "Execute workflow", and see messages change in the chat.

${examples.filter(isFirst).map(line).join('\n')}

More to look at and to copy from:

${examples
	.filter((example) => !isFirst(example))
	.map(line)
	.join('\n')}

Each call that reaches the chat shows below in one line. Ctrl-C ends n8n and the sandbox.
`;
};

main().catch((error: unknown) => {
	console.error(`\n${error instanceof Error ? error.message : String(error)}`);
	process.exit(1);
});
