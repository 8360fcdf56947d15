/** Share of the full pace that is left when the server first says over limit. */
const firstCut = 0.5;
/** Share that is left at most at each further cut, while the pace is below the full one. */
const furtherCut = 0.9;
/** For so long after a cut the server still counts calls from before it. */
const echoMs = 1_000;
/** The slowest pace, as a share of the limit. */
const slowest = 0.02;
/** Climb a second as a share of the limit: far below what the server took at the last cut, and near. */
const quickClimb = 0.1;
const slowClimb = 0.015;
/** The slow climb is twice as fast after so long without a cut, three times after twice as long … */
const impatienceMs = 4_000;
/** Where near begins, as a share of what the server took. */
const near = 0.85;

/**
 * The pace of one API, in calls a second. It falls at once when the server says over limit and
 * climbs back slowly, so that several processes that do not know each other come to share one limit.
 */
export class AdaptivePace {
	private pace: number;
	/** The pace that the server took at the last cut, as far as it is known. */
	private takenPace = Infinity;
	private cutMs = -Infinity;
	private climbedMs = 0;
	/** Answers since the last cut. */
	private accepted = 0;
	private refused = 0;

	constructor(private readonly limit: number) {
		this.pace = limit;
	}

	callsPerSecond(nowMs: number): number {
		if (this.pace < this.limit) this.climb(nowMs);
		return this.pace;
	}

	/**
	 * Notes an answer.
	 *
	 * @param leftMs when its call left: calls from around the last cut say nothing new
	 * @param overLimit whether the server said that the app is over its limit
	 */
	answered(leftMs: number, nowMs: number, overLimit: boolean): void {
		if (!overLimit) {
			this.accepted++;
			return;
		}
		this.refused++;
		if (leftMs >= this.cutMs + echoMs) this.cut(nowMs);
	}

	private cut(nowMs: number): void {
		const pace = this.callsPerSecond(nowMs);
		const first = pace >= this.limit;
		const taken = first ? 1 : this.accepted / (this.accepted + this.refused);
		const left = first ? firstCut : Math.min(furtherCut, taken);
		this.takenPace = pace * taken;
		this.pace = Math.max(this.limit * slowest, pace * left);
		this.cutMs = nowMs;
		this.climbedMs = nowMs;
		this.accepted = 0;
		this.refused = 0;
	}

	private climb(nowMs: number): void {
		const impatience = 1 + (nowMs - this.cutMs) / impatienceMs;
		const share = this.pace < this.takenPace * near ? quickClimb : slowClimb * impatience;
		const seconds = (nowMs - this.climbedMs) / 1_000;
		this.pace = Math.min(this.limit, this.pace + this.limit * share * seconds);
		this.climbedMs = nowMs;
	}
}
