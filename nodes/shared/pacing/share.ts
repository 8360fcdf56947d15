/** A pace below the API's that one node keeps to, in all its executions together. */
export class Share {
	/** When the next call within the share may leave. */
	nextMs = -Infinity;

	constructor(public callsPerSecond: number) {}

	take(nowMs: number): void {
		this.nextMs = Math.max(this.nextMs, nowMs) + 1_000 / this.callsPerSecond;
	}
}
