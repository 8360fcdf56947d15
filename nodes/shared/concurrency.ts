/** As many items as a job may have under way at once: those that wait for their turn cost little. */
export const maxUnderWay = 64;
const fewestUnderWay = 4;
/** Weight of the newest observation in the smoothed one. */
const smoothing = 0.1;
/** Spare for what takes longer than the average. */
const spare = 2;

/**
 * How many items a job keeps under way: as many as the pace lets through while one is busy (Little's
 * law), so that neither connections nor pace lie idle.
 */
export class Concurrency {
	private busyMs: number | undefined;
	private callsPerSecond = 0;

	/**
	 * @param busyMs what a call took apart from waiting for the pace: tries and the waits between them
	 * @param callsPerSecond the pace that the job may have now
	 */
	observe(busyMs: number, callsPerSecond: number): void {
		this.callsPerSecond = callsPerSecond;
		this.busyMs =
			this.busyMs === undefined ? busyMs : this.busyMs + smoothing * (busyMs - this.busyMs);
	}

	/** The bound, until something is known. */
	limit(): number {
		if (this.busyMs === undefined) return maxUnderWay;
		const wanted = Math.ceil((this.callsPerSecond / 1_000) * this.busyMs * spare) + 2;
		return Math.min(maxUnderWay, Math.max(fewestUnderWay, wanted));
	}
}
