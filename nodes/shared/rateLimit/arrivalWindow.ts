const windowMs = 1_000;
/**
 * A call counts for 2 ms longer than a second, since clocks and timers differ by a hair. With less, two
 * calls could fall into the server's second that ours kept apart; each ms more costs a thousandth of
 * the pace.
 */
const marginMs = 2;
/**
 * A call may have arrived up to a second later than the quickest way takes. With less, a call that is
 * late on its way makes a second with too many; with more, one lost answer holds the others up longer.
 */
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
	/** What was worked out last; nothing where a call has left or was answered since. */
	private known: { readonly firstEndMs: number; readonly nextLeaveMs: number } | undefined;

	constructor(private readonly limit: number) {}

	/** The earliest time at which the next call may leave. */
	nextLeaveMs(nowMs: number): number {
		if (this.calls.length < this.limit) return nowMs;
		// Until one of the calls ceases to count, nothing changes by itself.
		if (this.known === undefined || this.known.firstEndMs <= nowMs) {
			this.known = this.workOut(nowMs);
		}
		return this.known?.nextLeaveMs ?? nowMs;
	}

	/** Notes a call that leaves now. */
	leave(nowMs: number): NoteAnswer {
		const call: Call = { leftMs: nowMs, answeredMs: Infinity };
		this.calls.push(call);
		this.known = undefined;
		return (answeredMs) => {
			call.answeredMs = answeredMs;
			this.known = undefined;
		};
	}

	/** Forgets the calls that no longer count. Gives nothing when so few are left that one may leave. */
	private workOut(nowMs: number): typeof this.known {
		const quickestMs = this.quickestMs();
		const endsMs: number[] = [];
		this.calls = this.calls.filter((call) => {
			const endMs = countsUntilMs(call, quickestMs);
			return endMs > nowMs && endsMs.push(endMs) > 0;
		});
		const tooMany = this.calls.length - this.limit;
		if (tooMany < 0) return undefined;
		const firstEndMs = Math.min(...endsMs);
		const nextLeaveMs = tooMany === 0 ? firstEndMs : endsMs.sort((a, b) => a - b)[tooMany];
		return { firstEndMs, nextLeaveMs: nextLeaveMs ?? nowMs };
	}

	private quickestMs(): number {
		let quickestMs = Infinity;
		for (const { leftMs, answeredMs } of this.calls) {
			quickestMs = Math.min(quickestMs, answeredMs - leftMs);
		}
		return quickestMs;
	}
}

interface Call {
	readonly leftMs: number;
	/** `Infinity` while there is no answer. */
	answeredMs: number;
}

const countsUntilMs = ({ leftMs, answeredMs }: Call, quickestMs: number): number => {
	const latenessMs = answeredMs - leftMs - quickestMs;
	return leftMs + (latenessMs < maxLatenessMs ? latenessMs : maxLatenessMs) + windowMs + marginMs;
};
