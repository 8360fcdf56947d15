import type { Stop } from '../stop';
import { waitIn } from '../stop';
import type { Time } from '../time';
import { AdaptivePace } from './adaptivePace';
import { ArrivalWindow } from './arrivalWindow';
import { ConcurrencyLimiter } from './concurrency';
import type { Flow } from './fairQueue';
import { FairQueue } from './fairQueue';
import type { PartLimiter } from './partLimiter';
import type { Permit, PermitListener } from './permit';
import { createPermit } from './permit';
import type { Leave } from './sendLimiter';
import { SendLimiter } from './sendLimiter';
import { Spacing } from './spacing';
import { WakeUpTimer } from './wakeUpTimer';

/**
 * While three calls wait in the send limiter, no further permit is given: more would only open
 * connections that then stand idle. With fewer, it would run empty when connections open unevenly.
 */
const maxQueued = 3;

/**
 * Permits that could not be given for up to 200 ms, since too many calls were under way, follow at once,
 * and the send limiter spreads their calls again. Without it a job takes a tenth longer; with more,
 * connections would be opened in bursts.
 */
const catchUpMs = 200;

/**
 * Calls that gathered in the send limiter leave it a tenth faster than the pace, so that it empties. At
 * the pace itself they would go on waiting there; much faster, they would arrive in bursts. The arrival
 * window keeps the limit in any case.
 */
const speedFactor = 1.1;

/** A part of an API's calls that has a limit of its own, and how much a call counts for it. */
export interface CountedPart {
	readonly limiter: PartLimiter;
	readonly weight: number;
}

/**
 * The pace of one API of one app, for everything that this process sends to it. A call waits twice:
 * for its permit, where it holds nothing yet and flows take turns, evenly spaced, so that a single call
 * does not wait behind a bulk job; and in the send limiter once it has a connection.
 */
export class RateLimiter implements PermitListener {
	private readonly flows = new FairQueue<'turn'>();
	private readonly pace: AdaptivePace;
	private readonly spacing = new Spacing(catchUpMs);
	private readonly sendLimiter: SendLimiter;
	private readonly wakeUpTimer: WakeUpTimer;
	private readonly concurrencyLimiter = new ConcurrencyLimiter();
	private pausedUntilMs = -Infinity;

	/** @param limit calls that the server allows in any one second */
	constructor(
		private readonly limit: number,
		private readonly time: Time,
	) {
		this.pace = new AdaptivePace(limit);
		this.wakeUpTimer = new WakeUpTimer(time, () => this.serve());
		this.sendLimiter = new SendLimiter(
			new ArrivalWindow(limit),
			() => 1_000 / speedFactor / this.pace.callsPerSecond(time.now()),
			time,
			() => this.serve(),
		);
	}

	/** Calls a second that a flow can make at most. */
	limitPerSecond(flow: Flow): number {
		return Math.min(this.limit, flow.nodeRateLimit?.callsPerSecond ?? Infinity);
	}

	/** Calls a second that a flow could make now if it were alone. */
	callsPerSecond(flow: Flow): number {
		return Math.min(this.limitPerSecond(flow), this.pace.callsPerSecond(this.time.now()));
	}

	/**
	 * Waits until the flow may send one call. Whoever gets a permit has to end it. Gives nothing when
	 * stopped first.
	 *
	 * @param part where the call counts for a part, too: it waits there first, and holds nothing here
	 */
	async takePermit(flow: Flow, stop?: Stop, part?: CountedPart): Promise<Permit | undefined> {
		const partPermit = await part?.limiter.take(part.weight, stop);
		if (part !== undefined && partPermit === undefined) return undefined;
		const turn = await this.turnOf(flow, stop);
		if (turn !== undefined) return createPermit(this.sendLimiter, partPermit, this);
		partPermit?.end();
		return undefined;
	}

	private async turnOf(flow: Flow, stop: Stop | undefined): Promise<'turn' | undefined> {
		return await waitIn<'turn'>(
			{
				add: (waiter) => {
					const nowMs = this.time.now();
					if (this.flows.isEmpty()) this.spacing.begin(nowMs);
					if (!this.flows.has(flow)) flow.nodeRateLimit?.begin(nowMs);
					this.flows.add(flow, waiter);
					this.serve();
				},
				remove: (waiter) => this.flows.remove(flow, waiter),
			},
			stop,
		);
	}

	/** Gives turns to all whose time has come, and wakes up for the next. */
	private serve(): void {
		while (this.sendLimiter.waiting() < maxQueued) {
			const nowMs = this.time.now();
			const next = this.flows.next(nowMs);
			if (next === undefined) return;
			const dueMs = Math.max(next.readyMs, this.spacing.nextMs(), this.pausedUntilMs);
			const readyMs = dueMs > nowMs ? dueMs : this.concurrencyLimiter.readyMs(nowMs);
			if (readyMs > nowMs) {
				this.wakeUpTimer.setTo(readyMs);
				return;
			}
			this.give(next.flow, nowMs);
		}
	}

	private give(flow: Flow, nowMs: number): void {
		this.spacing.take(nowMs, 1_000 / this.pace.callsPerSecond(nowMs));
		flow.nodeRateLimit?.take(nowMs);
		this.concurrencyLimiter.begin();
		this.flows.take(flow)?.give('turn');
	}

	answered({ leftMs, noteAnswer }: Leave, overLimit: boolean, retryAfterMs = 0): void {
		const nowMs = this.time.now();
		noteAnswer(nowMs);
		// Up to a second is what the slower pace makes of it anyway.
		if (overLimit && retryAfterMs > 1_000) {
			this.pausedUntilMs = Math.max(this.pausedUntilMs, nowMs + retryAfterMs);
		}
		this.pace.answered(leftMs, nowMs, overLimit);
		this.concurrencyLimiter.observe(nowMs - leftMs, this.pace.callsPerSecond(nowMs));
	}

	ended(): void {
		this.concurrencyLimiter.end();
		this.serve();
	}
}
