import type { Stop, Waiter } from '../stop';
import type { Time } from '../time';
import { WakeUpTimer } from './wakeUpTimer';
import type { ArrivalWindow, NoteAnswer } from './arrivalWindow';
import { Spacing } from './spacing';
import { waitIn } from '../stop';

/**
 * After a timer that rings up to 25 ms late, or a gap of up to 25 ms between two calls whose connections
 * opened unevenly, calls leave closer together until that is made up for: five calls at 200 a second.
 * With less, a job over slow connections would take some hundredths longer; with more, so many would
 * arrive at once that the server refuses some. A longer time in which nobody waited is not made up for.
 */
const catchUpMs = 25;

/** A call that went on the wire. */
export interface Leave {
	readonly leftMs: number;
	readonly noteAnswer: NoteAnswer;
}

/**
 * The last wait of a call, once its connection stands. Calls whose connections opened at the same
 * moment go one by one, and none goes before the server's count of the last second allows it.
 */
export class SendLimiter {
	private readonly waiters: Array<Waiter<Leave>> = [];
	private readonly spacing = new Spacing(catchUpMs);
	private readonly wakeUpTimer: WakeUpTimer;

	/** @param moved told whenever fewer wait */
	constructor(
		private readonly window: ArrivalWindow,
		private readonly intervalMs: () => number,
		private readonly time: Time,
		private readonly moved: () => void,
	) {
		this.wakeUpTimer = new WakeUpTimer(time, () => this.serve());
	}

	/** How many wait here. */
	waiting(): number {
		return this.waiters.length;
	}

	/** Gives nothing when stopped first. */
	async pass(stop?: Stop): Promise<Leave | undefined> {
		return await waitIn(this, stop);
	}

	add(waiter: Waiter<Leave>): void {
		const nowMs = this.time.now();
		const isIdle = this.waiters.length === 0 && this.spacing.nextMs() < nowMs - catchUpMs;
		if (isIdle) this.spacing.begin(nowMs);
		this.waiters.push(waiter);
		this.serve();
	}

	remove(waiter: Waiter<Leave>): void {
		const index = this.waiters.indexOf(waiter);
		if (index >= 0) this.waiters.splice(index, 1);
		this.moved();
	}

	private serve(): void {
		let waiter = this.waiters[0];
		while (waiter !== undefined) {
			const nowMs = this.time.now();
			const readyMs = Math.max(this.spacing.nextMs(), this.window.nextLeaveMs(nowMs));
			if (readyMs > nowMs) {
				this.wakeUpTimer.setTo(readyMs);
				break;
			}
			this.waiters.shift();
			this.spacing.take(nowMs, this.intervalMs());
			waiter.give({ leftMs: nowMs, noteAnswer: this.window.leave(nowMs) });
			waiter = this.waiters[0];
		}
		this.moved();
	}
}
