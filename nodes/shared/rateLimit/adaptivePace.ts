/**
 * When the server first says over limit, half of the full pace is left, so that two processes that share
 * the limit are below it at once. With more left it would say so again; with less, time is lost.
 */
const firstCut = 0.5;
/**
 * At each further cut, while the pace is below the full one, nine tenths of it are left at most. With
 * more, many processes would need many refusals to come below the limit; with less, each would be slow.
 */
const furtherCut = 0.9;
/**
 * For a second after a cut the server still counts calls from before it. With less, their refusals would
 * cut the pace again; with more, a pace that is still too high would stay so.
 */
const echoMs = 1_000;
/**
 * The pace falls to no less than a fiftieth of the limit. With less, it would take long to notice that
 * the server takes calls again; with more, many processes could not share a limit.
 */
const slowest = 0.02;
/**
 * The pace climbs by a tenth of the limit a second while it is far below what the server took at the
 * last cut, and by 1.5 % where it is near. Faster would be refused more often; slower would leave the
 * limit unused for longer.
 */
const quickClimb = 0.1;
const slowClimb = 0.015;
/**
 * The slow climb is twice as fast 4 s after a cut, three times as fast after 8 s, and so on: another
 * process may have ended. With less it would soon be no slow climb; with more its share lies idle.
 */
const impatienceMs = 4_000;
/**
 * Near begins at 85 % of what the server took. Above that the quick climb would run into the limit; far
 * below it the slow one would take minutes.
 */
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
