import type { Stop } from '../stop';
import type { Time } from '../time';
import { AdaptivePace } from './adaptivePace';
import { WakeUpTimer } from './wakeUpTimer';
import { ArrivalWindow } from './arrivalWindow';
import type { Leave } from './sendLimiter';
import { SendLimiter } from './sendLimiter';
import type { Lane } from './fairQueue';
import { FairQueue } from './fairQueue';
import { ConcurrencyLimiter } from './concurrencyLimiter';
import { Spacing } from './spacing';
import type { Permit, PermitListener } from './permit';
import { createPermit } from './permit';
import { waitIn } from './waiter';

/** From so many calls at the gate on, no more are sent after them. */
const maxQueued = 3;

/** How much of the pace is caught up on that was lost while calls waited: the gate spreads them. */
const catchUpMs = 200;

/** How much faster than the pace the gate lets those through that stood in a crowd. */
const speedFactor = 1.1;

/**
 * The pace of one API of one app, for everything that this process sends to it. A call waits twice:
 * for its lane's turn, where it holds nothing yet and lanes take turns evenly spaced, so that a
 * single call does not wait behind a bulk job; and at the gate once it has a connection.
 */
export class RateLimiter implements PermitListener {
	private readonly lanes = new FairQueue<Permit>();
	private readonly pace: AdaptivePace;
	private readonly spacing = new Spacing(catchUpMs);
	private readonly gate: SendLimiter;
	private readonly alarm: WakeUpTimer;
	private readonly room = new ConcurrencyLimiter();
	private pausedUntilMs = -Infinity;

	/** @param limit calls that the server allows in any one second */
	constructor(
		private readonly limit: number,
		private readonly time: Time,
	) {
		this.pace = new AdaptivePace(limit);
		this.alarm = new WakeUpTimer(time, () => this.serve());
		this.gate = new SendLimiter(
			new ArrivalWindow(limit),
			() => 1_000 / speedFactor / this.pace.callsPerSecond(time.now()),
			time,
			() => this.serve(),
		);
	}

	/** Calls a second that a lane can make at most. */
	limitPerSecond(lane: Lane): number {
		return Math.min(this.limit, lane.nodeRateLimit?.callsPerSecond ?? Infinity);
	}

	/** Calls a second that a lane could make now if it were alone. */
	callsPerSecond(lane: Lane): number {
		return Math.min(this.limitPerSecond(lane), this.pace.callsPerSecond(this.time.now()));
	}

	/**
	 * Waits for the lane's turn to send one call. Whoever gets a turn has to end it. Gives nothing when
	 * stopped first.
	 */
	async takePermit(lane: Lane, stop?: Stop): Promise<Permit | undefined> {
		return await waitIn(
			{
				add: (waiter) => {
					if (this.lanes.isEmpty()) this.spacing.begin(this.time.now());
					this.lanes.add(lane, waiter);
					this.serve();
				},
				remove: (waiter) => this.lanes.remove(lane, waiter),
			},
			stop,
		);
	}

	/** Gives turns to all whose time has come, and wakes up for the next. */
	private serve(): void {
		while (this.gate.waiting() < maxQueued) {
			const nowMs = this.time.now();
			const next = this.lanes.next(nowMs);
			if (next === undefined) return;
			const dueMs = Math.max(next.readyMs, this.spacing.nextMs(), this.pausedUntilMs);
			const readyMs = dueMs > nowMs ? dueMs : this.room.readyMs(nowMs);
			if (readyMs > nowMs) {
				if (readyMs < Infinity) this.alarm.setTo(readyMs);
				return;
			}
			this.give(next.lane, nowMs);
		}
	}

	private give(lane: Lane, nowMs: number): void {
		this.spacing.take(nowMs, 1_000 / this.pace.callsPerSecond(nowMs));
		lane.nodeRateLimit?.take(nowMs);
		this.room.begin();
		this.lanes.take(lane)?.give(createPermit(this.gate, this));
	}

	answered({ leftMs, noteAnswer }: Leave, overLimit: boolean, retryAfterMs = 0): void {
		const nowMs = this.time.now();
		noteAnswer(nowMs);
		// Up to a second is what the slower pace makes of it anyway.
		if (overLimit && retryAfterMs > 1_000) {
			this.pausedUntilMs = Math.max(this.pausedUntilMs, nowMs + retryAfterMs);
		}
		this.pace.answered(leftMs, nowMs, overLimit);
		this.room.observe(nowMs - leftMs, this.pace.callsPerSecond(nowMs));
	}

	ended(): void {
		this.room.end();
		this.serve();
	}
}
