import type { Stop, Waiter } from '../stop';
import type { Time } from '../time';
import { AdaptivePace } from './adaptivePace';
import { waitIn } from '../stop';
import { WakeUpTimer } from './wakeUpTimer';

/**
 * Calls arrive a little sooner or later than they left, so they count for a twentieth longer than the
 * window. With less, some would be refused; with more, the part would be slower than it may.
 */
const spare = 1.05;

/** The right to send one call as far as its part is concerned. */
export interface PartPermit {
	/** Tell when it goes on the wire. */
	left(): void;
	/** Tell when an answer came, and whether it said that this part is over its limit. */
	answered(overLimit: boolean): void;
	/** Tell when the call is over, whatever way. */
	end(): void;
}

interface Entry {
	readonly weight: number;
	/** `Infinity` until it goes on the wire. */
	leftMs: number;
}

interface Waiting {
	readonly waiter: Waiter<PartPermit>;
	readonly weight: number;
}

/**
 * A limit that Tencent counts for a part of an app's calls, such as those to one group. Those who wait
 * here hold nothing of the app's pace, so that a busy part slows nobody else.
 */
export class PartLimiter {
	private entries: Entry[] = [];
	private waiting: Waiting[] = [];
	/** As a share of the limit. */
	private readonly pace = new AdaptivePace(1);
	private readonly wakeUpTimer: WakeUpTimer;

	/**
	 * @param limit what the server allows in any window; a call may count more than one
	 * @param windowMs length of the window
	 */
	constructor(
		public limit: number,
		private readonly windowMs: number,
		private readonly time: Time,
	) {
		this.wakeUpTimer = new WakeUpTimer(time, () => this.serve());
	}

	/** Whether forgetting it would change nothing. */
	isIdle(): boolean {
		const nowMs = this.time.now();
		this.forget(nowMs);
		const busy = this.entries.length > 0 || this.waiting.length > 0;
		return !busy && this.pace.callsPerSecond(nowMs) >= 1;
	}

	/**
	 * Waits until a call may go. Whoever gets a permit has to end it. Gives nothing when stopped first.
	 *
	 * @param weight how much the call counts
	 */
	async take(weight: number, stop?: Stop): Promise<PartPermit | undefined> {
		return await waitIn(
			{
				add: (waiter) => {
					this.waiting.push({ waiter, weight });
					this.serve();
				},
				remove: (waiter) => {
					this.waiting = this.waiting.filter((one) => one.waiter !== waiter);
					this.serve();
				},
			},
			stop,
		);
	}

	private serve(): void {
		let first = this.waiting[0];
		while (first !== undefined) {
			const nowMs = this.time.now();
			this.forget(nowMs);
			const counted = this.entries.reduce((sum, { weight }) => sum + weight, 0);
			const allowed = this.limit * this.pace.callsPerSecond(nowMs);
			if (this.entries.length > 0 && counted + first.weight > allowed) {
				const endsMs = Math.min(...this.entries.map(({ leftMs }) => leftMs + this.countedMs()));
				this.wakeUpTimer.setTo(endsMs);
				return;
			}
			this.waiting.shift();
			first.waiter.give(this.permitOf(first.weight));
			first = this.waiting[0];
		}
	}

	private permitOf(weight: number): PartPermit {
		const entry: Entry = { weight, leftMs: Infinity };
		this.entries.push(entry);
		return {
			left: () => {
				entry.leftMs = this.time.now();
				this.serve();
			},
			answered: (overLimit) => this.pace.answered(entry.leftMs, this.time.now(), overLimit),
			end: () => {
				if (entry.leftMs === Infinity) this.entries = this.entries.filter((one) => one !== entry);
				this.serve();
			},
		};
	}

	private forget(nowMs: number): void {
		this.entries = this.entries.filter(({ leftMs }) => leftMs + this.countedMs() > nowMs);
	}

	private countedMs(): number {
		return this.windowMs * spare;
	}
}
