import type { AttemptFailure } from './attemptFailure';
import type { CallHistory } from './retryPolicy';
import { mayBeDone } from './retryPolicy';

/** What one call went through until now. */
export class CallRecord {
	/** Tries that count now; one that is repeated for free does not. */
	tries = 0;
	/** The most that ever counted. */
	attempts = 0;
	overLimitAnswers = 0;
	/** Waited for the pace. */
	pacedMs = 0;
	/** Waited while another call probed. */
	heldMs = 0;
	/** Whether Tencent may have carried out a try before the last. */
	mayHaveBeenDoneBefore = false;
	/** When the first try left that Tencent may have carried out. */
	private mayBeDoneSinceMs: number | undefined;
	private waitedMs = 0;
	private overLimitSinceMs = Infinity;
	private retryAfterMs: number | undefined;
	private readonly repeatedAfter = new Set<AttemptFailure>();
	private readonly startedMs: number;

	constructor(private readonly now: () => number) {
		this.startedMs = now();
	}

	/** Tries and the waits between them. */
	busyMs(): number {
		return this.now() - this.startedMs - this.pacedMs - this.heldMs;
	}

	/** Whether Tencent may have carried out one of the tries. */
	mayHaveBeenDone(): boolean {
		return this.mayBeDoneSinceMs !== undefined;
	}

	/** For how long Tencent may have carried it out; nothing where it has not. */
	mayBeDoneForMs(): number | undefined {
		return this.mayBeDoneSinceMs === undefined ? undefined : this.now() - this.mayBeDoneSinceMs;
	}

	/** Notes a try that went on the wire then, or not at all. */
	failed(attemptFailure: AttemptFailure, leftMs?: number, retryAfterMs?: number): void {
		this.retryAfterMs = retryAfterMs;
		this.attempts = Math.max(this.attempts, this.tries);
		if (attemptFailure === 'overLimit') {
			this.overLimitAnswers++;
			this.overLimitSinceMs = Math.min(this.overLimitSinceMs, this.now());
		}
		if (mayBeDone(attemptFailure)) this.mayBeDoneSinceMs ??= leftMs;
	}

	succeeded(): void {
		this.attempts = Math.max(this.attempts, this.tries);
	}

	/** Notes that another try follows. */
	repeated(attemptFailure: AttemptFailure, waitMs: number, free: boolean): void {
		this.mayHaveBeenDoneBefore = this.mayHaveBeenDone();
		this.repeatedAfter.add(attemptFailure);
		if (free) this.tries--;
		else this.waitedMs += waitMs;
	}

	history(maxTries: number, repeatableForMs: number): CallHistory {
		return {
			tries: this.tries,
			maxTries,
			waitedMs: this.waitedMs,
			overLimitMs: Math.max(0, this.now() - this.overLimitSinceMs),
			retryAfterMs: this.retryAfterMs,
			mayBeDoneForMs: this.mayBeDoneForMs(),
			repeatableForMs,
			repeatedAfter: this.repeatedAfter,
		};
	}

	async paced<Value>(waiting: Promise<Value>): Promise<Value> {
		const fromMs = this.now();
		const value = await waiting;
		this.pacedMs += this.now() - fromMs;
		return value;
	}

	async held<Value>(waiting: Promise<Value>): Promise<Value> {
		const fromMs = this.now();
		const value = await waiting;
		this.heldMs += this.now() - fromMs;
		return value;
	}
}
