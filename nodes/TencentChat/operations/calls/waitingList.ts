import type { OutputEntry } from '../outputEntry';

/** One entry of a call, and where what became of it goes. */
export interface Waiting<Entry> {
	readonly entry: Entry;
	readonly done: Array<(outcome: OutputEntry) => void>;
}

/** Entries that wait for their calls. */
export class WaitingList<Entry> {
	readonly all: Array<Waiting<Entry>> = [];
	private readonly known = new Map<Entry, Waiting<Entry>>();

	/** @param once whether equal entries wait as one */
	constructor(private readonly once: boolean) {}

	add(entry: Entry, done: (outcome: OutputEntry) => void): void {
		const known = this.once ? this.known.get(entry) : undefined;
		if (known !== undefined) {
			known.done.push(done);
			return;
		}
		const waiting = { entry, done: [done] };
		this.known.set(entry, waiting);
		this.all.push(waiting);
	}
}
