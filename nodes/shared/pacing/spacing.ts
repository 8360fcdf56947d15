/** How much of a delay, such as a timer that is late, may be caught up on. */
const catchUpMs = 25;

/** Keeps events evenly apart. */
export class Spacing {
	private dueMs = -Infinity;

	/** The earliest time of the next event. */
	nextMs(): number {
		return this.dueMs;
	}

	/** @param intervalMs until the next event */
	take(nowMs: number, intervalMs: number): void {
		this.dueMs = Math.max(this.dueMs, nowMs - catchUpMs) + intervalMs;
	}
}
