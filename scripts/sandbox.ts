import { createInterface } from 'node:readline';
import { startSandbox, type Sandbox } from '../sandbox';
import { exampleConversation } from '../sandbox/exampleConversation';
import { readFlags } from '../sandbox/command/flags';

/** `npm run sandbox`: a Tencent Cloud Chat on this machine, until Ctrl-C. */
const main = async (): Promise<void> => {
	const flags = readFlags(process.argv.slice(2));
	if (flags === undefined) return;
	const sandbox = await startSandbox({
		port: flags.port,
		limitPerSecond: flags.limit,
		enforceLimits: flags.limit !== undefined,
		latencyMs: flags.latencyMs,
		callbackToken: flags.token,
		callbacks: flags.callbacks,
		log: (line) => console.log(line),
	});
	sandbox.faults.odds = flags.odds;
	const typed = createInterface({ input: process.stdin });
	typed.on('line', (line) => void sendTyped(sandbox, line));
	process.once('SIGINT', () => {
		typed.close();
		console.log('\nThe sandbox is closed; what it kept is gone.');
		void sandbox.close();
	});
	console.log(welcome(sandbox, sandbox.seed(exampleConversation)));
};

/** `user_1001 user_1002 hello there`: sender, recipient, text. */
const sendTyped = async (sandbox: Sandbox, line: string): Promise<void> => {
	const [, from, to, text] = /^\s*(\S+)\s+(\S+)\s+(.+)$/.exec(line) ?? [];
	if (from === undefined || to === undefined) {
		if (line.trim() !== '') console.log('To send a message: SENDER RECIPIENT some text');
		return;
	}
	const { ErrorCode, ErrorInfo, MsgKey } = await sandbox.userSends({ from, to, text });
	console.log(ErrorCode === 0 ? `Sent: ${String(MsgKey)}` : `Not sent: ${ErrorCode} ${ErrorInfo}`);
};

const welcome = ({ url, credential }: Sandbox, seeded: ReturnType<Sandbox['seed']>) => `
The Tencent Chat sandbox is running. See its messages and calls live at

  ${url}

In n8n, make a credential "Tencent Chat API" with

  SDKAppID         ${credential.sdkAppId}
  Secret Key       ${credential.secretKey}
  Admin User ID    ${credential.adminUserId}
  Region           Custom
  Base URL         ${credential.baseUrl}
  Callback Token   ${credential.callbackToken}

Messages to try an edit on (Sender User ID, Recipient User ID, Message Key):

${seeded.map(({ from, to, msgKey }) => `  ${from}  ${to}  ${msgKey}`).join('\n')}

Every call shows below in one line. To send as a user's app does, type: user_1001 user_1002 hello
Ctrl-C ends the sandbox.
`;

main().catch((error: unknown) => {
	console.error(sentenceOf(error));
	process.exitCode = 1;
});

const sentenceOf = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error);
	if ('code' in error && error.code === 'EADDRINUSE' && 'port' in error)
		return `Port ${String(error.port)} is in use already. End what uses it, or choose another: npm run sandbox -- --port 7701`;
	return `${error.message}\nnpm run sandbox -- --help shows all flags.`;
};
