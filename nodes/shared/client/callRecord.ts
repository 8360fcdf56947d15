import type { AttemptFailure } from './attemptFailure';
import type { CallReport } from './callTerms';
import type { CallHistory } from './retryPolicy';
import { mayBeDone } from './retryPolicy';

/** What one call went through until now. */
export class CallRecord {
	/** Tries that count now; one that is repeated for free does not. */
	tries = 0;
	/** The most that ever counted. */
	private attempts = 0;
	private overLimitAnswers = 0;
	/** Waited for the pace. */
	private pacedMs = 0;
	/** Waited while another call probed. */
	private heldMs = 0;
	/** Whether Tencent may have carried out a try before the last. */
	private mayHaveBeenDoneBefore = false;
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

	report(): Omit<CallReport, 'callsPerSecond' | 'limitPerSecond'> {
		const { attempts, overLimitAnswers, mayHaveBeenDoneBefore, pacedMs, heldMs } = this;
		return {
			...{ attempts, overLimitAnswers, mayHaveBeenDoneBefore, pacedMs, heldMs },
			mayHaveBeenDone: this.mayBeDoneSinceMs !== undefined,
			busyMs: this.now() - this.startedMs - pacedMs - heldMs,
		};
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
		this.mayHaveBeenDoneBefore = this.mayBeDoneSinceMs !== undefined;
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
