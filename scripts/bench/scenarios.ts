import type { BenchEnvironment, EnvironmentOptions } from './environment';
import { openEnvironment } from './environment';
import type { CandidateName } from './client';
import { median } from './median';
import type { Score } from './score';
import { limitPerSecond, scoreOf } from './score';
import type { Seen } from './server';

/** A round trip of the network, and the server's own time, in ms. */
export const roundTripMs = 40;
export const serverMs = 10;

/** A job's score and when each of its calls reached the server, in seconds from the job's start. */
export interface Race {
	readonly score: Score;
	readonly arrivalsSeconds: number[];
}

const limited = (messages: number): EnvironmentOptions => ({
	messages,
	roundTripMs,
	latencyMs: serverMs,
	enforceLimits: true,
	limitPerSecond,
});

const inEnvironment = async <Result>(
	options: EnvironmentOptions,
	work: (environment: BenchEnvironment) => Promise<Result>,
): Promise<Result> => {
	const environment = await openEnvironment(options);
	try {
		return await work(environment);
	} finally {
		await environment.close();
	}
};

/** One job, from a cold start: connections are opened within the measured time. */
export const race = async (name: CandidateName, edits: number): Promise<Race> =>
	await inEnvironment(limited(edits), async (environment) => {
		const run = await (await environment.client(name)).run(0, edits);
		const seen = await environment.seen();
		const arrivalsSeconds = seen.calls.map(({ atMs }) => (atMs - run.startMs) / 1_000);
		return { score: scoreOf(environment.msgKeys, [run], seen), arrivalsSeconds };
	});

/** The share of faults that a bad day has. */
export const faults = {
	errorCodes: { 20004: 0.05 },
	badGateway: 0.03,
	resetAfter: 0.02,
	cutBody: 0.01,
	html: 0.01,
	silence: 0.005,
};

export const withFaults = async (edits: number): Promise<Score> =>
	await inEnvironment({ ...limited(edits), odds: faults }, async (environment) => {
		const run = await (await environment.client('node')).run(0, edits, { timeout: 2_000 });
		return scoreOf(environment.msgKeys, [run], await environment.seen());
	});

/** Two n8n processes that know nothing of each other, with half of the edits each. */
export const twoProcesses = async (edits: number): Promise<Score> =>
	await inEnvironment(limited(edits), async (environment) => {
		const clients = [await environment.client('node'), await environment.client('node')];
		const half = edits / clients.length;
		const runs = await Promise.all(
			clients.map(async (client, index) => await client.run(index * half, half)),
		);
		return scoreOf(environment.msgKeys, runs, await environment.seen());
	});

/** How long an urgent single edit waits until it is on the wire, beside a job that has gone on for 3 s. */
export const urgentWaitMs = async (bulkEdits: number): Promise<number> =>
	await inEnvironment(limited(bulkEdits + 2), async (environment) => {
		const client = await environment.client('node');
		await client.run(bulkEdits, 1);
		const bulk = client.run(0, bulkEdits);
		await new Promise((resolve) => setTimeout(resolve, 3_000));
		const urgent = await client.run(bulkEdits + 1, 1);
		await bulk;
		const arrivedMs = arrivalOf(await environment.seen(), environment.msgKeys[bulkEdits + 1]);
		return arrivedMs - roundTripMs / 2 - urgent.startMs;
	});

/** Jobs of these sizes, one after another in a process that has edited before: their times in ms. */
export const smallJobsMs = async (
	name: CandidateName,
	sizes: readonly number[],
): Promise<number[]> =>
	await inEnvironment(limited(sum(sizes) * rounds + 1), async (environment) => {
		const client = await environment.client(name);
		await client.run(0, 1);
		let first = 1;
		const timesMs: number[] = [];
		for (const size of sizes) {
			const ofSize: number[] = [];
			for (let round = 0; round < rounds; round++, first += size) {
				// The job before is to leave nothing of its pace to this one.
				await new Promise((resolve) => setTimeout(resolve, 1_000));
				const { startMs, endMs } = await client.run(first, size);
				ofSize.push(endMs - startMs);
			}
			timesMs.push(median(ofSize));
		}
		return timesMs;
	});

const rounds = 5;
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** From the start of a new process's first job, of one edit, to the edit at the server, in ms. */
export const firstEditMs = async (name: CandidateName): Promise<number> => {
	const timesMs: number[] = [];
	for (let round = 0; round < rounds; round++) {
		timesMs.push(
			await inEnvironment(limited(1), async (environment) => {
				const { startMs } = await (await environment.client(name)).run(0, 1);
				return arrivalOf(await environment.seen(), environment.msgKeys[0]) - startMs;
			}),
		);
	}
	return median(timesMs);
};

const arrivalOf = ({ calls }: Seen, msgKey: string | undefined): number =>
	calls.find((call) => call.msgKey === msgKey)?.atMs ?? NaN;

/** How long a single edit takes when the connection stands: the median of many, in ms. */
export const warmEditMs = async (edits: number): Promise<number> =>
	await inEnvironment(limited(edits + 5), async (environment) => {
		const client = await environment.client('node');
		for (let warmUp = 0; warmUp < 5; warmUp++) await client.run(edits + warmUp, 1);
		const timesMs: number[] = [];
		for (let edit = 0; edit < edits; edit++) {
			const { startMs, endMs } = await client.run(edit, 1);
			timesMs.push(endMs - startMs);
		}
		return median(timesMs);
	});

/** Edits a second without a limit, a network or a waiting server: what the node itself can do. */
export const freeEditsPerSecond = async (edits: number): Promise<number> =>
	await inEnvironment({ messages: edits * 2, roundTripMs: 0 }, async (environment) => {
		const client = await environment.client('node');
		await client.ask('liftLimit', 5_000);
		await client.run(edits, edits);
		const { startMs, endMs } = await client.run(0, edits);
		return edits / ((endMs - startMs) / 1_000);
	});
