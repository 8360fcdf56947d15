import type { CallReport } from '../../shared/client/callTerms';

/** What the calls of one item came to so far. */
export class ItemCalls {
	private begun = 0;
	private ended = 0;
	private tries = 0;
	private uncertain = false;

	begin(): void {
		this.begun++;
	}

	end(report: CallReport, succeeded: boolean): void {
		this.ended++;
		this.tries += report.attempts;
		this.uncertain ||= !succeeded && report.mayHaveBeenDone;
	}

	/** Tries of all calls. A call that never gave a report counts as one. */
	attempts(): number {
		return this.tries + this.begun - this.ended;
	}

	/** Whether Tencent may have carried out a call that did not succeed. */
	mayHaveBeenDone(): boolean {
		return this.uncertain || this.begun > this.ended;
	}
}
