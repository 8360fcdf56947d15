const windowMs = 1_000;
/** Guards against clocks and timers that differ by a hair. */
const marginMs = 2;
/** How much later than by the quickest way a call may have arrived, as far as this is waited for. */
const maxLatenessMs = 100;
/** The same for a call without an answer. */
const unansweredLatenessMs = 30;

/** Tells the window that a call's answer came. */
export type NoteAnswer = (answeredMs: number) => void;

/**
 * Keeps calls under a limit "in any one second" as the server counts them.
 *
 * When a call arrived is not known, only that it was between leaving and answer. Measured by the
 * quickest round trip of late, a call arrived at most (its round trip - the quickest) late. Call n
 * may leave one second after call n - limit can have arrived at the latest: then no second holds
 * more than `limit` arrivals, whatever the network does in between.
 */
export class ArrivalWindow {
	private readonly leftMs: Float64Array;
	/** Not a number while there is no answer. */
	private readonly roundTripMs: Float64Array;
	private count = 0;

	constructor(private readonly limit: number) {
		this.leftMs = new Float64Array(limit).fill(-Infinity);
		this.roundTripMs = new Float64Array(limit).fill(NaN);
	}

	/** The earliest time at which the next call may leave. */
	nextLeaveMs(): number {
		const slot = this.count % this.limit;
		return (this.leftMs[slot] ?? -Infinity) + this.latenessMs(slot) + windowMs + marginMs;
	}

	/** Notes a call that leaves now. */
	leave(nowMs: number): NoteAnswer {
		const number = this.count++;
		const slot = number % this.limit;
		this.leftMs[slot] = nowMs;
		this.roundTripMs[slot] = NaN;
		return (answeredMs) => {
			if (this.count - number <= this.limit) this.roundTripMs[slot] = answeredMs - nowMs;
		};
	}

	private latenessMs(slot: number): number {
		const roundTripMs = this.roundTripMs[slot] ?? NaN;
		return Number.isNaN(roundTripMs)
			? unansweredLatenessMs
			: Math.min(maxLatenessMs, roundTripMs - this.quickestMs());
	}

	private quickestMs(): number {
		let quickest = Infinity;
		for (const roundTripMs of this.roundTripMs) if (roundTripMs < quickest) quickest = roundTripMs;
		return quickest;
	}
}
