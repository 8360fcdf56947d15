const windowMs = 1_000;
/** Guards against clocks and timers that differ by a hair. */
const marginMs = 2;
/** The latest that a call may have arrived after the quickest way, as far as this is waited for. */
const maxLatenessMs = 1_000;

/** Tells the window that a call's answer came. */
export type NoteAnswer = (answeredMs: number) => void;

/**
 * Keeps calls under a limit "in any one second" as the server counts them.
 *
 * When a call arrived is not known, only that it was between leaving and answer. Measured by the
 * quickest round trip of late, a call arrived at most (its round trip - the quickest) late. Until a
 * second after that it may count. A call may leave when fewer than `limit` others may count: then no
 * second holds more than `limit` arrivals, whatever the network does in between.
 */
export class ArrivalWindow {
	/** Calls that may count, in the order of leaving. */
	private calls: Call[] = [];

	constructor(private readonly limit: number) {}

	/** The earliest time at which the next call may leave. */
	nextLeaveMs(nowMs: number): number {
		if (this.calls.length < this.limit) return nowMs;
		const quickestMs = this.quickestMs();
		this.calls = this.calls.filter((call) => countsUntilMs(call, quickestMs) > nowMs);
		const tooMany = this.calls.length - this.limit;
		if (tooMany < 0) return nowMs;
		const ends = Float64Array.from(this.calls, (call) => countsUntilMs(call, quickestMs)).sort();
		return ends[tooMany] ?? nowMs;
	}

	/** Notes a call that leaves now. */
	leave(nowMs: number): NoteAnswer {
		const call: Call = { leftMs: nowMs, roundTripMs: undefined };
		this.calls.push(call);
		return (answeredMs) => {
			call.roundTripMs = answeredMs - nowMs;
		};
	}

	private quickestMs(): number {
		let quickestMs = Infinity;
		for (const { roundTripMs = Infinity } of this.calls) {
			if (roundTripMs < quickestMs) quickestMs = roundTripMs;
		}
		return quickestMs;
	}
}

interface Call {
	readonly leftMs: number;
	/** Nothing while there is no answer. */
	roundTripMs: number | undefined;
}

const countsUntilMs = ({ leftMs, roundTripMs }: Call, quickestMs: number): number => {
	const latenessMs = roundTripMs === undefined ? maxLatenessMs : roundTripMs - quickestMs;
	return leftMs + Math.min(latenessMs, maxLatenessMs) + windowMs + marginMs;
};
