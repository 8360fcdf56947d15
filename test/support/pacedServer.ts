import type { Lane } from '../../nodes/shared/rateLimit/fairQueue';
import type { RateLimiter } from '../../nodes/shared/rateLimit/rateLimiter';
import type { Stop } from '../../nodes/shared/stop';
import { countBySlidingSecond } from '../../sandbox/limits';
import type { VirtualTime } from './virtualTime';

/** How long the parts of a call take, in ms. */
export interface Way {
	readonly connectMs: number;
	readonly thereMs: number;
	readonly backMs: number;
}

/** A server in virtual time that notes arrivals and enforces a limit over any sliding second. */
export class PacedServer {
	readonly arrivalsMs: number[] = [];
	/** Arrivals that were not refused. */
	readonly takenMs: number[] = [];
	private left = 0;
	private readonly limits = countBySlidingSecond();

	constructor(
		private readonly time: VirtualTime,
		private readonly limit = Infinity,
		/** How much longer the way of each call takes, by its number in the order of leaving. */
		private readonly late: (number: number) => Pick<Way, 'thereMs' | 'backMs'> = () => onTime,
	) {}

	/** One call over a pacer: turn, connection, gate, way there, way back. Gives when it left. */
	async call(pacer: RateLimiter, lane: Lane, way: Way, stop?: Stop): Promise<Outcome> {
		const turn = await pacer.takePermit(lane, stop);
		if (turn === undefined) return { kind: 'stopped' };
		try {
			await this.time.sleep(way.connectMs);
			if (!(await turn.leave(stop))) return { kind: 'stopped' };
			const late = this.late(this.left++);
			await this.time.sleep(way.thereMs + late.thereMs);
			const refused = this.arrive();
			await this.time.sleep(way.backMs + late.backMs);
			turn.answered(refused);
			return { kind: refused ? 'refused' : 'done', leftMs: turn.leftMs() ?? NaN };
		} finally {
			turn.end();
		}
	}

	private arrive(): boolean {
		const nowMs = this.time.now();
		this.arrivalsMs.push(nowMs);
		const refused = this.limit !== Infinity && !this.limits.take('api', this.limit, nowMs);
		if (!refused) this.takenMs.push(nowMs);
		return refused;
	}
}

const onTime = { thereMs: 0, backMs: 0 };

export type Outcome =
	{ readonly kind: 'done' | 'refused'; readonly leftMs: number } | { readonly kind: 'stopped' };
