import type { NodeRateLimit } from './nodeRateLimit';
import type { Waiter } from './waiter';

/** A run of calls that belong together, such as one execution of a node. Lanes take turns. */
export interface Lane {
	/** A pace of its own below the API's, common to all lanes with the same share. */
	readonly nodeRateLimit?: NodeRateLimit;
}

/** The lanes in which somebody waits, in the order of their turns. */
export class FairQueue<Thing> {
	private readonly waiting = new Map<Lane, Array<Waiter<Thing>>>();

	isEmpty(): boolean {
		return this.waiting.size === 0;
	}

	add(lane: Lane, waiter: Waiter<Thing>): void {
		const waiters = this.waiting.get(lane);
		if (waiters === undefined) this.waiting.set(lane, [waiter]);
		else waiters.push(waiter);
	}

	remove(lane: Lane, waiter: Waiter<Thing>): void {
		const waiters = (this.waiting.get(lane) ?? []).filter((other) => other !== waiter);
		if (waiters.length === 0) this.waiting.delete(lane);
		else this.waiting.set(lane, waiters);
	}

	/** The lane that waited longest for its turn, among those whose share lets them go first. */
	next(nowMs: number): { lane: Lane; readyMs: number } | undefined {
		let next: { lane: Lane; readyMs: number } | undefined;
		for (const lane of this.waiting.keys()) {
			const readyMs = Math.max(nowMs, lane.nodeRateLimit?.nextMs() ?? nowMs);
			if (next === undefined || readyMs < next.readyMs) next = { lane, readyMs };
			if (readyMs === nowMs) break;
		}
		return next;
	}

	/** The first waiter of a lane; the lane's next turn comes after all others'. */
	take(lane: Lane): Waiter<Thing> | undefined {
		const waiters = this.waiting.get(lane) ?? [];
		const first = waiters.shift();
		this.waiting.delete(lane);
		if (waiters.length > 0) this.waiting.set(lane, waiters);
		return first;
	}
}
