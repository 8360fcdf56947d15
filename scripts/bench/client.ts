import process from 'node:process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { folderOf } from '../builds';
import { createBare } from './candidates/bare';
import type { Candidate, Job, Reported } from './candidates/candidate';
import { createEmptyRun } from './candidates/emptyRun';
import { createHostHelper } from './candidates/hostHelper';
import { createNode } from './candidates/node';
import { serve } from './process';

export type CandidateName =
	'node' | 'verified' | 'emptyRun' | 'bare' | 'hostSequential' | 'hostTen';

/** What a job was and what it cost. Times are milliseconds since 1970, with fractions. */
export interface Measured {
	readonly reported: Reported;
	readonly startMs: number;
	readonly endMs: number;
	/** Processor time of the process, all threads. */
	readonly cpuMs: number;
	/** The most memory that the process had, in all. */
	readonly peakMiB: number;
}

const candidates: Record<CandidateName, (job: Job) => Candidate | Promise<Candidate>> = {
	node: async (job) => await createNode(job, 'pooled'),
	verified: async (job) => await createNode(job, 'verified'),
	emptyRun: createEmptyRun,
	bare: createBare,
	hostSequential: async (job) => await createHostHelper(job, 1),
	hostTen: async (job) => await createHostHelper(job, 10),
};

let candidate: Candidate | undefined;

const nowMs = () => performance.timeOrigin + performance.now();

serve({
	prepare: async ({ name, job }: { name: CandidateName; job: Job }) => {
		candidate = await candidates[name](job);
	},
	/** Gives the edits of both builds another pace, such as one far above what any machine can do. */
	liftLimit: (callsPerSecond: number) => {
		const load = createRequire(__filename);
		for (const build of ['pooled', 'verified'] as const) {
			const file = join(folderOf(build), 'dist/nodes/shared/apis/modifyC2cMsg.js');
			const { modifyC2cMsg } = load(file) as { modifyC2cMsg: object };
			Object.assign(modifyC2cMsg, { callsPerSecond });
		}
	},
	run: async (job: Job): Promise<Measured> => {
		if (candidate === undefined) throw new Error('not prepared');
		const cpu = process.cpuUsage();
		const startMs = nowMs();
		const reported = await candidate.run(job);
		const { user, system } = process.cpuUsage(cpu);
		return {
			reported,
			startMs,
			endMs: nowMs(),
			cpuMs: (user + system) / 1_000,
			peakMiB: process.resourceUsage().maxRSS / 1_024,
		};
	},
});
