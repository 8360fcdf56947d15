import type { NodeRateLimit } from './nodeRateLimit';
import type { Waiter } from '../stop';

/** Calls that belong together, such as those of one execution of a node. Flows take turns. */
export interface Flow {
	/** A pace below the API's, which all flows with the same node rate limit keep together. */
	readonly nodeRateLimit?: NodeRateLimit;
}

/** The flows in which somebody waits, in the order of their turns. */
export class FairQueue<Thing> {
	private readonly waiting = new Map<Flow, Array<Waiter<Thing>>>();

	isEmpty(): boolean {
		return this.waiting.size === 0;
	}

	/** Whether somebody of this flow waits. */
	has(flow: Flow): boolean {
		return this.waiting.has(flow);
	}

	add(flow: Flow, waiter: Waiter<Thing>): void {
		const waiters = this.waiting.get(flow);
		if (waiters === undefined) this.waiting.set(flow, [waiter]);
		else waiters.push(waiter);
	}

	remove(flow: Flow, waiter: Waiter<Thing>): void {
		const waiters = (this.waiting.get(flow) ?? []).filter((other) => other !== waiter);
		if (waiters.length === 0) this.waiting.delete(flow);
		else this.waiting.set(flow, waiters);
	}

	/** The flow that waited longest for its turn, among those whose node rate limit lets them go first. */
	next(nowMs: number): { flow: Flow; readyMs: number } | undefined {
		let next: { flow: Flow; readyMs: number } | undefined;
		for (const flow of this.waiting.keys()) {
			const readyMs = Math.max(nowMs, flow.nodeRateLimit?.nextMs() ?? nowMs);
			if (next === undefined || readyMs < next.readyMs) next = { flow, readyMs };
			if (readyMs === nowMs) break;
		}
		return next;
	}

	/** The first waiter of a flow; the flow's next turn comes after all others'. */
	take(flow: Flow): Waiter<Thing> | undefined {
		const waiters = this.waiting.get(flow) ?? [];
		const first = waiters.shift();
		this.waiting.delete(flow);
		if (waiters.length > 0) this.waiting.set(flow, waiters);
		return first;
	}
}
