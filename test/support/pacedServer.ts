import type { Flow } from '../../nodes/shared/rateLimit/fairQueue';
import type { RateLimiter } from '../../nodes/shared/rateLimit/rateLimiter';
import type { Stop } from '../../nodes/shared/stop';
import { countBySlidingSecond } from '../../sandbox/callRate';
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

	/** One call: permit, connection, send limiter, way there, way back. Gives when it left. */
	async call(rateLimiter: RateLimiter, flow: Flow, way: Way, stop?: Stop): Promise<Outcome> {
		const permit = await rateLimiter.takePermit(flow, stop);
		if (permit === undefined) return { kind: 'stopped' };
		try {
			await this.time.sleep(way.connectMs);
			if (!(await permit.leave(stop))) return { kind: 'stopped' };
			const late = this.late(this.left++);
			await this.time.sleep(way.thereMs + late.thereMs);
			const refused = this.arrive();
			await this.time.sleep(way.backMs + late.backMs);
			permit.answered(refused ? 'app' : undefined);
			return { kind: refused ? 'refused' : 'done', leftMs: permit.leftMs() ?? NaN };
		} finally {
			permit.end();
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
