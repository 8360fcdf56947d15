import { Spacing } from './spacing';

/**
 * A timer that rings up to 25 ms late costs a job nothing. With less, every late timer would; with more,
 * calls would go in bursts.
 */
const catchUpMs = 25;

/** A pace below the API's that one node keeps to, in all its executions together. */
export class NodeRateLimit {
	private readonly spacing = new Spacing(catchUpMs);

	constructor(public callsPerSecond: number) {}

	/** When the next call within this limit may have its permit. */
	nextMs(): number {
		return this.spacing.nextMs();
	}

	/** Somebody waits from now on: time in which nobody did is not caught up on. */
	begin(nowMs: number): void {
		this.spacing.begin(nowMs);
	}

	take(nowMs: number): void {
		this.spacing.take(nowMs, 1_000 / this.callsPerSecond);
	}
}
