import type { Time } from '../time';
import { AdaptivePace } from './adaptivePace';
import { ArrivalWindow } from './arrivalWindow';
import type { Share } from './share';

/** A run of calls that belong together, such as one execution of a node. Lanes take turns. */
export interface Lane {
	/** A pace of its own below the API's, shared by all lanes with the same share. */
	readonly share?: Share;
}

/** Given to a call when it may leave. */
export interface Departure {
	readonly leftMs: number;
	/** Tell when the call has ended, whatever way. */
	ended(): void;
	/** Tell when the server said that the app is over its limit. */
	overLimit(): void;
}

interface Waiter {
	readonly depart: (departure: Departure | undefined) => void;
	readonly signal: AbortSignal | undefined;
	readonly abort: () => void;
}

/** How much a late timer may be caught up on. */
const catchUpMs = 25;

/**
 * The pace of one API of one app, for everything that this process sends to it. Calls leave evenly
 * spaced; lanes take turns, so that a single call does not wait behind a bulk job.
 */
export class Pacer {
	private readonly lanes = new Map<Lane, Waiter[]>();
	private readonly window: ArrivalWindow;
	private readonly pace: AdaptivePace;
	private nextMs = -Infinity;
	private wakeMs = Infinity;

	constructor(
		callsPerSecond: number,
		private readonly time: Time,
	) {
		this.window = new ArrivalWindow(callsPerSecond);
		this.pace = new AdaptivePace(callsPerSecond);
	}

	/** Calls a second that the API takes now. */
	callsPerSecond(): number {
		return this.pace.callsPerSecond(this.time.now());
	}

	/** Waits for the lane's turn. Gives nothing when the signal was aborted first. */
	async depart(lane: Lane, signal?: AbortSignal): Promise<Departure | undefined> {
		if (signal?.aborted === true) return undefined;
		return await new Promise((resolve) => {
			const waiter: Waiter = {
				depart: resolve,
				signal,
				abort: () => this.leaveQueue(lane, waiter),
			};
			signal?.addEventListener('abort', waiter.abort);
			const waiters = this.lanes.get(lane);
			if (waiters === undefined) this.lanes.set(lane, [waiter]);
			else waiters.push(waiter);
			this.serve();
		});
	}

	private leaveQueue(lane: Lane, waiter: Waiter): void {
		const waiters = this.lanes.get(lane) ?? [];
		const index = waiters.indexOf(waiter);
		if (index >= 0) waiters.splice(index, 1);
		if (waiters.length === 0) this.lanes.delete(lane);
		this.answer(waiter, undefined);
	}

	private answer(waiter: Waiter, departure: Departure | undefined): void {
		waiter.signal?.removeEventListener('abort', waiter.abort);
		waiter.depart(departure);
	}

	/** Lets everybody leave whose time has come and wakes up for the next. */
	private serve(): void {
		while (this.lanes.size > 0) {
			const nowMs = this.time.now();
			const turn = this.nextTurn();
			const leaveMs = Math.max(this.nextMs, this.window.nextLeaveMs(), turn.readyMs);
			if (leaveMs > nowMs) {
				this.wakeAt(leaveMs, nowMs);
				return;
			}
			this.release(turn.lane, nowMs);
		}
	}

	/** The lane that has waited longest for its turn, among those whose share lets them go first. */
	private nextTurn(): { lane: Lane; readyMs: number } {
		let turn: { lane: Lane; readyMs: number } | undefined;
		const nowMs = this.time.now();
		for (const lane of this.lanes.keys()) {
			const readyMs = Math.max(nowMs, lane.share?.nextMs ?? nowMs);
			if (turn === undefined || readyMs < turn.readyMs) turn = { lane, readyMs };
			if (readyMs === nowMs) break;
		}
		return turn ?? { lane: {}, readyMs: Infinity };
	}

	private release(lane: Lane, nowMs: number): void {
		const waiters = this.lanes.get(lane) ?? [];
		const waiter = waiters.shift();
		// Back of the queue: the next turn is another lane's.
		this.lanes.delete(lane);
		if (waiters.length > 0) this.lanes.set(lane, waiters);
		if (waiter === undefined) return;
		const intervalMs = 1_000 / this.pace.callsPerSecond(nowMs);
		this.nextMs = Math.max(this.nextMs, nowMs - catchUpMs) + intervalMs;
		lane.share?.take(nowMs);
		const answered = this.window.leave(nowMs);
		this.answer(waiter, {
			leftMs: nowMs,
			ended: () => answered(this.time.now()),
			overLimit: () => this.pace.overLimit(nowMs, this.time.now()),
		});
	}

	private wakeAt(wakeMs: number, nowMs: number): void {
		if (this.wakeMs <= wakeMs && this.wakeMs > nowMs) return;
		this.wakeMs = wakeMs;
		void this.time.sleep(wakeMs - nowMs).then(() => {
			if (this.wakeMs === wakeMs) this.wakeMs = Infinity;
			this.serve();
		});
	}
}
