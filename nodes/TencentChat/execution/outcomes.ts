import type { CallReport } from '../../shared/client/callTerms';
import type { CallFailure } from '../../shared/client/failure';
import { failureOfThrown } from '../fields/inputFailure';
import { UnreadableParameter } from '../fields/parameters';
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

/**
 * An item that ended in something thrown. Reading its parameters may throw, as an expression that
 * fails does, and then nothing was sent. Everything else is a fault of this package.
 */
export const outcomeOfThrown = (thrown: unknown, calls: ItemCalls): ItemOutcome =>
	thrown instanceof UnreadableParameter && calls.attempts() === 0
		? failedOutcome(failureOfThrown(thrown))
		: {
				entries: [{ failure: ownFault(thrown, calls.attempts()) }],
				mayHaveBeenDone: calls.attempts() > 0,
			};

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

/** How far an execution came that ended before its time, so that a person can go on with the rest. */
export function progressOf(outcomes: Outcomes): string {
	const itemsOf = new Map<ItemState, number[]>();
	outcomes.forEach((outcome, index) => {
		const state = stateOf(outcome);
		const items = itemsOf.get(state);
		if (items === undefined) itemsOf.set(state, [index]);
		else items.push(index);
	});
	return Object.entries(words)
		.map(([state, { name, always }]) => ({ name, always, items: itemsOf.get(state) ?? [] }))
		.filter(({ always, items }) => always || items.length > 0)
		.map(({ name, items }) => `${name}: ${items.length === 0 ? 'none' : rangesOf(items)}.`)
		.join(' ');
}

/** In the order in which they are told; what is not `always` is told where there are some. */
const words: Readonly<Record<string, { readonly name: string; readonly always: boolean }>> = {
	done: { name: 'Done', always: true },
	partlyDone: { name: 'Partly done', always: false },
	failed: { name: 'Failed', always: false },
	notBegun: { name: 'Not begun', always: true },
	notKnown: { name: 'Not known', always: true },
};

type ItemState = keyof typeof words;

function stateOf(outcome: ItemOutcome | undefined): ItemState {
	if (outcome === undefined) return 'notBegun';
	const { entries, mayHaveBeenDone } = outcome;
	const failures = entries.flatMap((entry) => ('failure' in entry ? [entry.failure] : []));
	if (failures.length === 0) return 'done';
	if (mayHaveBeenDone) return 'notKnown';
	if (failures.length < entries.length) return 'partlyDone';
	// Stopped before a call of it left.
	return failures.every(({ kind }) => kind === 'cancelled') ? 'notBegun' : 'failed';
}

/**
 * Numbers as ranges, such as "items 0–19, 23".
 *
 * @param numbers rising
 */
function rangesOf(numbers: readonly number[]): string {
	const ranges: Array<{ readonly from: number; to: number }> = [];
	for (const number of numbers) {
		const last = ranges.at(-1);
		if (last?.to === number - 1) last.to = number;
		else ranges.push({ from: number, to: number });
	}
	const told = ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
	return `${numbers.length === 1 ? 'item' : 'items'} ${told.join(', ')}`;
}
