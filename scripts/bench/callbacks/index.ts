/**
 * Measures what a callback costs a real n8n: the Tencent Chat Trigger beside n8n's own Webhook node,
 * in the same n8n and the same run, in turns.
 *
 *   npm run bench:callbacks           executions a second, and what refused calls cost
 *   npm run bench:callbacks -- edits  from callback to edited message, with n8n as it comes and as set
 *
 * n8n's own settings hold: `N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true npm run bench:callbacks`.
 */
import process from 'node:process';
import { startHost, type Host } from '../../host';
import { freePort } from '../../host/ports';
import { temporaryFolder } from '../../host/temporaryFolder';
import { kinds, token, type Kind } from './calls';
import { measureCalls, type Round } from './measure';
import { editRows, rowsOf } from './rows';
import { callbackToEdit, openTencent } from './toEdit';
import { setUpWorkflows } from './workflows';
import { markdown } from '../table';

const rounds = 7;
const callsPerRound = 150;

const say = (line: string) => process.stderr.write(`bench: ${line}\n`);

async function measureAll(host: Host): Promise<Map<Kind, Round[]>> {
	const urls = await setUpWorkflows(host, token);
	const results = new Map<Kind, Round[]>(kinds.map((kind) => [kind, []]));
	// The first round warms everything up and does not count.
	for (let round = 0; round <= rounds; round++) {
		say(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
		// There and back, so that none of them always comes after the same other one.
		const order = round % 2 === 0 ? kinds : [...kinds].reverse();
		for (const kind of order) {
			const measured = await measureCalls(host, urls, kind, callsPerRound);
			if (round > 0) results.get(kind)?.push(measured);
		}
	}
	return results;
}

async function inN8n<Result>(
	env: NodeJS.ProcessEnv,
	measure: (host: Host) => Promise<Result>,
): Promise<Result> {
	const { path: userFolder, remove } = await temporaryFolder('bench');
	const host = await startHost({ userFolder, port: await freePort(), say, env });
	try {
		return await measure(host);
	} finally {
		await host.stop();
		await remove();
	}
}

/** What docs/running-big.md advises for many callbacks. */
const settings = {
	N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
	N8N_EXPRESSION_ENGINE_COMPILE_CACHE: 'true',
};

async function measureEdits(): Promise<string[][]> {
	const measure = async (env: NodeJS.ProcessEnv) => {
		const environment = await openTencent();
		try {
			const trusting = { ...env, NODE_EXTRA_CA_CERTS: environment.trusted };
			return await inN8n(trusting, async (host) => await callbackToEdit(host, environment));
		} finally {
			await environment.close();
		}
	};
	say('edits, n8n as it comes');
	const asItComes = await measure({});
	say('edits, n8n with the settings for many callbacks');
	const asSet = await measure(settings);
	return editRows({ 'n8n as it comes': asItComes, 'with both settings': asSet });
}

async function main(): Promise<void> {
	const rows = process.argv.includes('edits')
		? await measureEdits()
		: rowsOf(await inN8n({ N8N_METRICS: 'true' }, measureAll));
	process.stdout.write(`${markdown(rows)}\n`);
}

void main();
