/** Share of the pace that is left when the server says over limit after a quiet time. */
const firstCut = 0.5;
/** Share that is left at each further cut, while the fair pace is being found. */
const furtherCut = 0.9;
/** A cut counts as further when the last one is not older than this. */
const quietMs = 10_000;
/** The slowest pace, as a share of the limit. */
const floor = 0.02;
/** Climb a second as a share of the limit: far below the pace of the last cut, and near it. */
const quickClimb = 0.1;
const slowClimb = 0.015;
/** Where near begins, as a share of the pace at the last cut. */
const nearLastCut = 0.85;

/**
 * The pace of one API, in calls a second. It falls at once when the server says over limit and
 * climbs back slowly, so that several processes that do not know each other come to share one limit.
 */
export class AdaptivePace {
	private pace: number;
	private paceAtCut = Infinity;
	private cutMs = -Infinity;
	private climbedMs = 0;

	constructor(private readonly limit: number) {
		this.pace = limit;
	}

	callsPerSecond(nowMs: number): number {
		if (this.pace < this.limit) this.climb(nowMs);
		return this.pace;
	}

	/** @param leftMs when the call left that the server refused; calls from before the last cut say nothing new */
	overLimit(leftMs: number, nowMs: number): void {
		if (leftMs <= this.cutMs) return;
		const pace = this.callsPerSecond(nowMs);
		this.pace = Math.max(
			this.limit * floor,
			pace * (nowMs - this.cutMs > quietMs ? firstCut : furtherCut),
		);
		this.paceAtCut = pace;
		this.cutMs = nowMs;
		this.climbedMs = nowMs;
	}

	private climb(nowMs: number): void {
		const share = this.pace < this.paceAtCut * nearLastCut ? quickClimb : slowClimb;
		const seconds = (nowMs - this.climbedMs) / 1_000;
		this.pace = Math.min(this.limit, this.pace + this.limit * share * seconds);
		this.climbedMs = nowMs;
	}
}
