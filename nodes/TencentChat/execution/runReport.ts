import type { CallReport } from '../../shared/client';

/** A call that waited less than this for the pace did not wait, as far as people are concerned. */
const noticedWaitMs = 1_000;

/** What the calls of one run went through, for one sentence after the run. */
export class RunReport {
	private calls = 0;
	private waited = 0;
	private retried = 0;
	private done = 0;

	add({ attempts, overLimitAnswers, pacedMs }: CallReport, succeeded: boolean): void {
		this.calls++;
		if (succeeded) this.done++;
		if (overLimitAnswers > 0 || pacedMs >= noticedWaitMs) this.waited++;
		if (attempts > 1) this.retried++;
	}

	/** Calls that Tencent carried out. */
	succeeded(): number {
		return this.done;
	}

	/** Nothing where there is nothing to tell. */
	sentence(): string | undefined {
		const parts = [
			this.waited > 0 &&
				`${count(this.waited)} of ${count(this.calls)} calls waited for Tencent's limit`,
			this.retried > 0 && `${count(this.retried)} had to be tried more than once`,
		].filter((part) => part !== false);
		return parts.length === 0 ? undefined : `${parts.join('; ')}.`;
	}
}

const count = (value: number): string => value.toLocaleString('en-US');
