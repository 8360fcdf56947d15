import type { Stop } from '../stop';
import type { Time } from '../time';
import { AdaptivePace } from './adaptivePace';
import { Alarm } from './alarm';
import { ArrivalWindow } from './arrivalWindow';
import type { Leave } from './gate';
import { Gate } from './gate';
import type { Lane } from './lanes';
import { Lanes } from './lanes';
import { Room } from './room';
import { Spacing } from './spacing';
import type { Turn, TurnListener } from './turn';
import { createTurn } from './turn';
import { waitIn } from './waiter';

/** From so many calls at the gate on, no more are sent after them. */
const crowd = 3;

/** How much of the pace is caught up on that was lost while calls waited: the gate spreads them. */
const catchUpMs = 200;

/** How much faster than the pace the gate lets those through that stood in a crowd. */
const gateHaste = 1.1;

/**
 * The pace of one API of one app, for everything that this process sends to it. A call waits twice:
 * for its lane's turn, where it holds nothing yet and lanes take turns evenly spaced, so that a
 * single call does not wait behind a bulk job; and at the gate once it has a connection.
 */
export class Pacer implements TurnListener {
	private readonly lanes = new Lanes<Turn>();
	private readonly pace: AdaptivePace;
	private readonly spacing = new Spacing(catchUpMs);
	private readonly gate: Gate;
	private readonly alarm: Alarm;
	private readonly room = new Room();

	/** @param limit calls that the server allows in any one second */
	constructor(
		private readonly limit: number,
		private readonly time: Time,
	) {
		this.pace = new AdaptivePace(limit);
		this.alarm = new Alarm(time, () => this.serve());
		this.gate = new Gate(
			new ArrivalWindow(limit),
			() => 1_000 / gateHaste / this.pace.callsPerSecond(time.now()),
			time,
			() => this.serve(),
		);
	}

	/** Calls a second that a lane can make at most. */
	limitPerSecond(lane: Lane): number {
		return Math.min(this.limit, lane.share?.callsPerSecond ?? Infinity);
	}

	/** Calls a second that a lane could make now if it were alone. */
	callsPerSecond(lane: Lane): number {
		return Math.min(this.limitPerSecond(lane), this.pace.callsPerSecond(this.time.now()));
	}

	/**
	 * Waits for the lane's turn to send one call. Whoever gets a turn has to end it. Gives nothing when
	 * stopped first.
	 */
	async takeTurn(lane: Lane, stop?: Stop): Promise<Turn | undefined> {
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
		while (this.gate.waiting() < crowd) {
			const nowMs = this.time.now();
			const next = this.lanes.next(nowMs);
			if (next === undefined) return;
			const dueMs = Math.max(next.readyMs, this.spacing.nextMs());
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
		lane.share?.take(nowMs);
		this.room.begin();
		this.lanes.take(lane)?.give(createTurn(this.gate, this));
	}

	answered({ leftMs, noteAnswer }: Leave, overLimit: boolean): void {
		const nowMs = this.time.now();
		noteAnswer(nowMs);
		this.pace.answered(leftMs, nowMs, overLimit);
		this.room.observe(nowMs - leftMs, this.pace.callsPerSecond(nowMs));
	}

	ended(): void {
		this.room.end();
		this.serve();
	}
}
