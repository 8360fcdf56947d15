/** As many calls as a job may have under way at once. */
export const maxCallsInFlight = 32;
const fewestInFlight = 4;
const firstGuess = 8;
/** Weight of the newest latency in the smoothed one. */
const smoothing = 0.1;
/** Spare calls for latency above the average. */
const spare = 1.5;

/**
 * How many calls a job keeps under way: as many as the pace fills while one is answered (Little's
 * law), so that neither connections nor pace lie idle.
 */
export class Concurrency {
	private latencyMs: number | undefined;
	private callsPerSecond = 0;

	/** @param callsPerSecond the pace that the job may have now */
	observe(latencyMs: number, callsPerSecond: number): void {
		this.callsPerSecond = callsPerSecond;
		this.latencyMs =
			this.latencyMs === undefined
				? latencyMs
				: this.latencyMs + smoothing * (latencyMs - this.latencyMs);
	}

	limit(): number {
		if (this.latencyMs === undefined) return firstGuess;
		const wanted = Math.ceil((this.callsPerSecond / 1_000) * this.latencyMs * spare) + 2;
		return Math.min(maxCallsInFlight, Math.max(fewestInFlight, wanted));
	}
}
