import { WakeUpTimer } from '../../rateLimit/wakeUpTimer';
import type { Waiter, Stop } from '../../stop';
import { waitIn } from '../../stop';
import type { Time } from '../../time';
import type { AttemptFailureCause } from '../attemptFailure';

/** How long calls put up with one cause that all of them meet. */
export interface OutageRule {
	/** For so long after the first failure, with no call that got through, until it is given up. */
	readonly patienceMs: number;
	/** From so many failures in a row on, further calls wait while one probes. */
	readonly holdsFrom: number;
	/** With fewer failures in a row it is not given up. */
	readonly givesUpFrom: number;
	/** So long after the last failure, with nobody there since, it says nothing of the next call. */
	readonly forgottenAfterMs: number;
}

export interface OutageDependencies {
	readonly time: Time;
	/** From 0 up to 1. */
	readonly random: () => number;
	/** A number above all that it gave before, to tell who came before what. */
	readonly tick: () => number;
}

/**
 * The first probe comes at most 200 ms after a failure, and each further one at most twice as late. With
 * less, a host that is back in a moment would be asked in vain; with more, it would be waited for.
 */
const firstProbeMs = 200;
/**
 * Probes come at least every 5 s. With less, a host that is away would be asked for nothing; with more,
 * calls would wait for longer after it is back.
 */
const longestProbeGapMs = 5_000;

/**
 * A cause for which calls fail whatever they hold: an unreachable host, an API that is silent, a key
 * that is refused. It is the state of the app and not of an item, so calls wait for its end together,
 * and learn together that it does not end.
 */
export class Outage {
	private readonly waiters: Array<Waiter<true>> = [];
	private readonly wakeUpTimer: WakeUpTimer;
	private readonly sinceMs: number;
	private lastMs: number;
	private failures = 0;
	private probes = 0;
	private probing = false;
	private probeAtMs = -Infinity;
	private givenUpAt = 0;
	private over = false;
	private lastCause: AttemptFailureCause;

	constructor(
		private readonly rule: OutageRule,
		private readonly dependencies: OutageDependencies,
		cause: AttemptFailureCause,
	) {
		this.wakeUpTimer = new WakeUpTimer(dependencies.time, () => this.serve());
		this.sinceMs = dependencies.time.now();
		this.lastMs = this.sinceMs;
		this.lastCause = cause;
	}

	/**
	 * The cause, for those who are told without a call, since it was given up while they were there.
	 * Whoever comes later makes a call of their own.
	 */
	verdict(cameAt: number): AttemptFailureCause | undefined {
		return !this.over && cameAt <= this.givenUpAt ? this.lastCause : undefined;
	}

	isForgotten(): boolean {
		const idle = !this.probing && this.waiters.length === 0;
		return idle && this.dependencies.time.now() - this.lastMs > this.rule.forgottenAfterMs;
	}

	/** Whether a call has to wait now. */
	holds(): boolean {
		return this.isHolding() && (this.probing || this.dependencies.time.now() < this.probeAtMs);
	}

	/** Waits until it may be worth to look again. Gives false when stopped first. */
	async change(stop: Stop | undefined): Promise<boolean> {
		const queue = {
			add: (waiter: Waiter<true>) => this.waiters.push(waiter),
			remove: (waiter: Waiter<true>) => {
				const index = this.waiters.indexOf(waiter);
				if (index >= 0) this.waiters.splice(index, 1);
			},
		};
		this.setWakeUpTimer();
		return (await waitIn(queue, stop)) === true;
	}

	/** A call that goes, since nothing holds it, probes. The returned function tells that it is over. */
	begin(): () => void {
		if (!this.isHolding()) return () => undefined;
		this.probing = true;
		return () => {
			this.probing = false;
			this.setProbe();
		};
	}

	/** @param weight failures that it stands for */
	failed(cause: AttemptFailureCause, weight: number): void {
		this.lastCause = cause;
		this.lastMs = this.dependencies.time.now();
		this.failures += weight;
		if (this.isHolding() && this.probeAtMs === -Infinity) this.setProbe();
		if (this.lastMs >= this.endsMs() && this.failures >= this.rule.givesUpFrom) this.giveUp();
	}

	/** A call got through. */
	end(): void {
		this.over = true;
		this.wakeAll();
	}

	/** Wakes who may go, and all when there is no more to wait for. */
	serve(): void {
		if (this.over || this.waiters.length === 0) return;
		const isNew = this.givenUpAt === 0;
		if (isNew && this.dependencies.time.now() >= this.endsMs()) this.giveUp();
		else if (!this.holds()) this.waiters.shift()?.give(true);
		this.setWakeUpTimer();
	}

	private isHolding(): boolean {
		return !this.over && this.failures >= this.rule.holdsFrom;
	}

	private giveUp(): void {
		this.givenUpAt = this.dependencies.tick();
		this.wakeAll();
	}

	private wakeAll(): void {
		for (const waiter of this.waiters.splice(0)) waiter.give(true);
	}

	private setProbe(): void {
		const gapMs = Math.min(longestProbeGapMs, firstProbeMs * 2 ** this.probes++);
		// Several processes that met the same cause do not probe at the same moment.
		this.probeAtMs = this.dependencies.time.now() + gapMs * (1 + this.dependencies.random()) * 0.5;
		this.setWakeUpTimer();
	}

	private setWakeUpTimer(): void {
		const probeAtMs = this.probing ? Infinity : this.probeAtMs;
		// Those who come after it was given up wait for a probe, and not for the end of patience.
		const endsMs = this.givenUpAt === 0 ? this.endsMs() : Infinity;
		this.wakeUpTimer.setTo(Math.min(probeAtMs, endsMs));
	}

	private endsMs(): number {
		return this.sinceMs + this.rule.patienceMs;
	}
}
