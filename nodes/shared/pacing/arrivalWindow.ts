const windowMs = 1_000;
/** Guards against clocks and timers that differ by a hair. */
const marginMs = 2;
/** How much later than its quickest way a call may have arrived, as far as this is waited for. */
const maxLatenessMs = 100;
/** The same for a call that has no answer yet, or never got one. */
const unansweredLatenessMs = 30;

/**
 * Keeps calls under a limit "per any one second" as the server counts them.
 *
 * When a call arrives is not known, only that it lies between leaving and answer. With the quickest
 * round trip seen as a measure, a call arrived at most (its round trip - the quickest) late. Call n
 * may leave one second after call n - limit can have arrived at the latest; then no second holds
 * more than `limit` arrivals, whatever the network does in between.
 */
export class ArrivalWindow {
	private readonly latestArrivals: Float64Array;
	private readonly unanswered: Uint8Array;
	private count = 0;
	private quickestMs = Infinity;

	constructor(private readonly limit: number) {
		this.latestArrivals = new Float64Array(limit).fill(-Infinity);
		this.unanswered = new Uint8Array(limit);
	}

	/** The earliest time at which the next call may leave. */
	nextLeaveMs(): number {
		const slot = this.count % this.limit;
		const lateness = this.unanswered[slot] === 1 ? unansweredLatenessMs : 0;
		return (this.latestArrivals[slot] ?? -Infinity) + lateness + windowMs + marginMs;
	}

	/** Notes a call that leaves now; the returned function is told when its answer came. */
	leave(leftMs: number): (answeredMs: number) => void {
		const number = this.count++;
		const slot = number % this.limit;
		this.latestArrivals[slot] = leftMs;
		this.unanswered[slot] = 1;
		return (answeredMs) => {
			const roundTripMs = answeredMs - leftMs;
			this.quickestMs = Math.min(this.quickestMs, roundTripMs);
			if (this.count - number > this.limit) return;
			this.unanswered[slot] = 0;
			this.latestArrivals[slot] = leftMs + Math.min(roundTripMs - this.quickestMs, maxLatenessMs);
		};
	}
}
