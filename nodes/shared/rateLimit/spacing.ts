/** Keeps events evenly apart. */
export class Spacing {
	private dueMs = -Infinity;

	/** @param catchUpMs how much of a delay, such as a timer that is late, is caught up on */
	constructor(private readonly catchUpMs: number) {}

	/** The earliest time of the next event. */
	nextMs(): number {
		return this.dueMs;
	}

	/** @param intervalMs until the next event */
	take(nowMs: number, intervalMs: number): void {
		this.dueMs = Math.max(this.dueMs, nowMs - this.catchUpMs) + intervalMs;
	}

	/** Somebody waits from now on: time in which nobody did is not caught up on. */
	begin(nowMs: number): void {
		this.dueMs = Math.max(this.dueMs, nowMs);
	}
}
