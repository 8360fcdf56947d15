/**
 * Measures this node against the limit, against a bare client and against n8n's own way.
 *
 *   npm run bench            prints the report and writes it to bench-results/
 *   npm run bench -- --docs  writes it to docs/ as well
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { plot } from './plot';
import type { Race } from './scenarios';
import {
	firstEditMs,
	freeEditsPerSecond,
	race,
	roundTripMs,
	serverMs,
	smallJobsMs,
	twoProcesses,
	urgentWaitMs,
	warmEditMs,
	withFaults,
} from './scenarios';
import { limitPerSecond } from './score';
import { markdown, tableOf } from './table';

const root = join(__dirname, '../..');
const edits = 2_000;
/** One by one takes a sixth of a second each. */
const sequentialEdits = 200;

const say = (line: string) => process.stderr.write(`bench: ${line}\n`);

async function measured<Value>(what: string, measure: () => Promise<Value>): Promise<Value> {
	say(what);
	return await measure();
}

async function races() {
	return {
		node: await measured('the pooled build', async () => await race('node', edits)),
		verified: await measured('the verified build', async () => await race('verified', edits)),
		bare: await measured('a bare undici client', async () => await race('bare', edits)),
		sequential: await measured(
			"n8n's helper, one by one",
			async () => await race('hostSequential', sequentialEdits),
		),
		ten: await measured("n8n's helper, ten at a time", async () => await race('hostTen', edits)),
		empty: await measured('an empty run', async () => await race('emptyRun', edits)),
	};
}

const jobSizes = [1, 10, 100];

/** What small jobs take, which is mostly the network's round trips. */
async function jobsTable(): Promise<string> {
	const rows = [
		['This node, pooled build', 'node'],
		['This node, verified build', 'verified'],
		['Bare undici client with the same pace', 'bare'],
		["n8n's HTTP helper, ten at a time", 'hostTen'],
	] as const;
	const lines: string[][] = [];
	for (const [name, candidate] of rows) {
		const firstMs = await measured(`first edit: ${name}`, async () => await firstEditMs(candidate));
		const timesMs = await measured(
			`small jobs: ${name}`,
			async () => await smallJobsMs(candidate, jobSizes),
		);
		lines.push([name, ...[firstMs, ...timesMs].map((ms) => `${ms.toFixed(0)} ms`)]);
	}
	const sizes = jobSizes.map((size) => (size === 1 ? '1 edit' : `${size} edits`));
	return markdown([['', 'First edit of a process, to the server', ...sizes], ...lines]);
}

async function report(): Promise<{ text: string; svg: string }> {
	const { node, verified, bare, sequential, ten, empty } = await races();
	const faulty = await measured('this node on a bad day', async () => await withFaults(edits));
	const two = await measured('two processes', async () => await twoProcesses(edits * 2));
	const urgentMs = await measured('an urgent edit', async () => await urgentWaitMs(edits));
	const warmMs = await measured('single edits', async () => await warmEditMs(40));
	const free = await measured('no limit', async () => await freeEditsPerSecond(5_000));

	const table = tableOf([
		{ name: 'This node, pooled build', score: node.score },
		{ name: 'This node, verified build', score: verified.score },
		{ name: 'Bare undici client with the same pace', score: bare.score },
		{ name: "n8n's HTTP helper, one by one", score: sequential.score },
		{ name: "n8n's HTTP helper, ten at a time", score: ten.score },
		{ name: 'This node on a bad day', score: faulty },
		{ name: 'Two n8n processes with this node', score: two },
	]);
	const roundTrips = (warmMs - serverMs) / roundTripMs;
	const single = markdown([
		['Beside that', 'Measured', 'Aim'],
		[
			'CPU an edit above an empty run of the engine',
			`${(node.score.cpuMsPerEdit - empty.score.cpuMsPerEdit).toFixed(2)} ms`,
			'≤ 1.5 ms',
		],
		[
			'An urgent edit beside a bulk job is on the wire after',
			`${urgentMs.toFixed(0)} ms`,
			'≤ 250 ms',
		],
		[
			'A single edit, warm, without the server’s own time',
			`${roundTrips.toFixed(2)} round trips`,
			'≤ 1.2',
		],
		['Two processes together, of the limit', `${(100 / two.ofIdeal).toFixed(0)} %`, '≥ 90 %'],
		['Without a limit, on one process', `${free.toFixed(0)} edits a second`, ''],
	]);
	const setting = `${edits.toLocaleString('en-US')} edits over TLS, a round trip of ${roundTripMs} ms, a server that takes ${serverMs} ms and allows ${limitPerSecond} calls in any one second; Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}.`;
	return {
		text: [setting, table, await jobsTable(), single].join('\n\n'),
		svg: plotOf(node, verified, ten),
	};
}

const plotOf = (node: Race, verified: Race, ten: Race): string =>
	plot(
		[
			{ name: 'Pooled build', arrivalsSeconds: node.arrivalsSeconds, color: '#1f6feb' },
			{ name: 'Verified build', arrivalsSeconds: verified.arrivalsSeconds, color: '#2da44e' },
			{
				name: "n8n's helper, ten at a time",
				arrivalsSeconds: ten.arrivalsSeconds,
				color: '#e0902f',
			},
		],
		limitPerSecond,
		Math.ceil(Math.max(node.score.seconds, verified.score.seconds, ten.score.seconds)),
	);

function write(folder: string, { text, svg }: { text: string; svg: string }): void {
	mkdirSync(folder, { recursive: true });
	const title = '# Benchmark\n\n<!-- Made by `npm run bench -- --docs`. -->\n\n';
	const image = '\n\n![Calls that arrived in the last second, over time](bench.svg)\n';
	writeFileSync(join(folder, 'bench.md'), title + text + image);
	writeFileSync(join(folder, 'bench.svg'), svg);
}

void report().then((result) => {
	process.stdout.write(`${result.text}\n`);
	write(join(root, 'bench-results'), result);
	if (process.argv.includes('--docs')) write(join(root, 'docs'), result);
	say('written to bench-results/');
});
