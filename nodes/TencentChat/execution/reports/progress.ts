import type { ItemOutcome, Outcomes } from '../outcomes';

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
