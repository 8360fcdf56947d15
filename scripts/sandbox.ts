import { parseArgs } from 'node:util';
import { startSandbox, type FaultOdds, type Sandbox } from '../sandbox';

/** `npm run sandbox`: a Tencent Cloud Chat on this machine, until Ctrl-C. */
const main = async (): Promise<void> => {
	const flags = readFlags(process.argv.slice(2));
	if (flags === undefined) return;
	const sandbox = await startSandbox({
		port: flags.port,
		limitPerSecond: flags.limit,
		enforceLimits: flags.limit !== undefined,
		latencyMs: flags.latencyMs,
		log: (line) => console.log(line),
	});
	sandbox.faults.odds = flags.odds;
	console.log(welcome(sandbox, seedExamples(sandbox)));
	process.once('SIGINT', () => {
		console.log('\nThe sandbox is closed; what it kept is gone.');
		void sandbox.close();
	});
};

const HELP = `npm run sandbox -- [flags]

  --port 7700          where it listens on 127.0.0.1 (default 7700)
  --limit 200          refuse more calls a second than this, for each API (default: no limit)
  --latency 50         milliseconds before each answer (default 0)
  --faults 0.05        misbehave in 5 of 100 calls, in every way there is; or name the ways:
                       --faults 20004=0.05,badGateway=0.02,html=0.01,cutBody=0.01,
                                resetBefore=0.01,resetAfter=0.01,silence=0.01
  --help               this text`;

const readFlags = (args: string[]) => {
	const { values } = parseArgs({
		args,
		options: {
			port: { type: 'string', default: '7700' },
			limit: { type: 'string' },
			latency: { type: 'string', default: '0' },
			faults: { type: 'string', default: '' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		console.log(HELP);
		return undefined;
	}
	return {
		port: numberOf('--port', values.port, 65_535),
		limit: values.limit === undefined ? undefined : numberOf('--limit', values.limit, 1_000_000),
		latencyMs: numberOf('--latency', values.latency, 600_000),
		odds: oddsOf(values.faults),
	};
};

const numberOf = (flag: string, text: string, max: number): number => {
	if (/^\d+$/.test(text) && Number(text) <= max) return Number(text);
	throw new Error(`${flag} takes a whole number from 0 to ${max}, not "${text}".`);
};

const WAYS = ['badGateway', 'html', 'cutBody', 'resetBefore', 'resetAfter', 'silence'] as const;

const oddsOf = (text: string): FaultOdds => {
	if (text === '') return {};
	if (!text.includes('=')) {
		const each = chanceOf('--faults', text) / (WAYS.length + 1);
		return { errorCodes: { 20004: each }, ...Object.fromEntries(WAYS.map((way) => [way, each])) };
	}
	const odds: FaultOdds = { errorCodes: {} };
	for (const part of text.split(',')) {
		const [name = '', chance = ''] = part.split('=');
		const way = WAYS.find((known) => known === name);
		if (way !== undefined) odds[way] = chanceOf(name, chance);
		else if (/^\d+$/.test(name))
			odds.errorCodes = { ...odds.errorCodes, [name]: chanceOf(name, chance) };
		else throw new Error(`--faults knows ${WAYS.join(', ')} and error codes, not "${name}".`);
	}
	return odds;
};

const chanceOf = (name: string, text: string): number => {
	const chance = Number(text);
	if (text !== '' && chance >= 0 && chance <= 1) return chance;
	throw new Error(`${name} takes a chance from 0 to 1, not "${text}".`);
};

const seedExamples = (sandbox: Sandbox) =>
	sandbox.seed([
		{ from: 'user_1001', to: 'user_1002', text: 'Is the blue one still for sale?' },
		{ from: 'user_1002', to: 'user_1001', text: 'Yes! Write to me at blue@example.com' },
		{ from: 'user_1001', to: 'user_1002', text: 'Great, see you at noon', cloudCustomData: '{}' },
	]);

const welcome = ({ credential }: Sandbox, seeded: ReturnType<typeof seedExamples>) => `
The Tencent Chat sandbox is running. In n8n, make a credential "Tencent Chat API" with

  SDKAppID         ${credential.sdkAppId}
  Secret Key       ${credential.secretKey}
  Admin User ID    ${credential.adminUserId}
  Region           Custom
  Base URL         ${credential.baseUrl}
  Callback Token   ${credential.callbackToken}

Messages to try an edit on (Sender User ID, Recipient User ID, Message Key):

${seeded.map(({ from, to, msgKey }) => `  ${from}  ${to}  ${msgKey}`).join('\n')}

Every call shows below in one line. Ctrl-C ends the sandbox.
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
