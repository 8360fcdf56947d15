import { Average } from './average';

/** As many items as a job may have under way at once: those that wait for their turn cost little. */
export const maxUnderWay = 64;
const fewestUnderWay = 4;
/** Spare for what takes longer than the average. */
const spare = 2;

/**
 * How many items a job keeps under way: as many as the pace lets through while one is busy (Little's
 * law), so that neither connections nor pace lie idle.
 */
export class Concurrency {
	private readonly busyMs = new Average();
	private callsPerSecond = 0;

	/**
	 * @param busyMs what a call took apart from waiting for the pace: tries and the waits between them
	 * @param callsPerSecond the pace that the job may have now
	 */
	observe(busyMs: number, callsPerSecond: number): void {
		this.callsPerSecond = callsPerSecond;
		this.busyMs.add(busyMs);
	}

	/** The bound, until something is known. */
	limit(): number {
		const busyMs = this.busyMs.value();
		if (busyMs === undefined) return maxUnderWay;
		const wanted = Math.ceil((this.callsPerSecond / 1_000) * busyMs * spare) + 2;
		return Math.min(maxUnderWay, Math.max(fewestUnderWay, wanted));
	}
}
