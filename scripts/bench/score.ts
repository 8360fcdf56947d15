import type { Measured } from './client';
import type { Seen } from './server';

/** What became of a job, as the server and the client tell it. */
export interface Score {
	readonly edits: number;
	readonly seconds: number;
	/** Time against what the limit allows. */
	readonly ofIdeal: number;
	readonly overLimit: number;
	/** Messages that were not edited. */
	readonly lost: number;
	/** Edits whose report was not what the server holds. */
	readonly wrong: number;
	readonly connections: number;
	readonly peakConnections: number;
	readonly cpuMsPerEdit: number;
	readonly peakMiB: number;
}

/** Calls a second that the bench's server allows. */
export const limitPerSecond = 200;

/** Scores jobs that ran at the same time on consecutive messages, as one. */
export function scoreOf(msgKeys: readonly string[], runs: readonly Measured[], seen: Seen): Score {
	const edited = new Set(seen.edited);
	const reported = runs.flatMap((run) => run.reported);
	const held = reported.map((_, index) => edited.has(msgKeys[index] ?? ''));
	const edits = reported.length;
	const startMs = Math.min(...runs.map((run) => run.startMs));
	const seconds = (Math.max(...runs.map((run) => run.endMs)) - startMs) / 1_000;
	return {
		edits,
		seconds,
		ofIdeal: seconds / (edits / limitPerSecond),
		overLimit: seen.calls.filter(({ overLimit }) => overLimit).length,
		lost: held.filter((isEdited) => !isEdited).length,
		wrong: held.filter((isEdited, index) => isEdited !== reported[index]).length,
		connections: seen.connections,
		peakConnections: seen.peakConnections,
		cpuMsPerEdit: runs.reduce((sum, run) => sum + run.cpuMs, 0) / edits,
		peakMiB: Math.max(...runs.map((run) => run.peakMiB)),
	};
}
