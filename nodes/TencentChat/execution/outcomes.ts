import type { CallReport } from '../../shared/client/callTerms';
import type { CallFailure } from '../../shared/client/failure';
import { failureOfThrown } from '../fields/inputFailure';
import type { ItemFailure, OutputEntry } from '../operations/outputEntry';

/** What became of one item that was begun. */
export interface ItemOutcome {
	readonly entries: readonly OutputEntry[];
	/** Whether Tencent may have carried out a call that did not succeed. */
	readonly mayHaveBeenDone: boolean;
}

/** What became of each item; nothing for one that was not begun. */
export type Outcomes = ReadonlyArray<ItemOutcome | undefined>;

export const hasFailed = ({ entries }: ItemOutcome): boolean =>
	entries.some((entry) => 'failure' in entry);

export const outcomeOf = (entries: readonly OutputEntry[], calls?: ItemCalls): ItemOutcome => ({
	entries,
	mayHaveBeenDone: calls?.mayHaveBeenDone() ?? false,
});

export const failedOutcome = (failure: ItemFailure): ItemOutcome => outcomeOf([{ failure }]);

/** An item that ended in something thrown, which is a fault of this package. */
export const outcomeOfThrown = (thrown: unknown, calls: ItemCalls): ItemOutcome => ({
	entries: [{ failure: ownFault(thrown, calls.attempts()) }],
	mayHaveBeenDone: calls.attempts() > 0,
});

const ownFault = (thrown: unknown, attempts: number): CallFailure => ({
	kind: 'ownFault',
	title: `The node itself failed: ${failureOfThrown(thrown).title}`,
	advice:
		attempts === 0
			? 'Nothing was sent for this item. Please report this as a fault of the node.'
			: 'Calls had been made for this item, and Tencent Chat may have carried them out: check before you repeat it. Please report this as a fault of the node.',
	attempts,
	stopped: attempts === 0 ? 'notSent' : 'mayHaveBeenDone',
});

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
