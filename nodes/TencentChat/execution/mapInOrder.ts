import type { Place } from '../../shared/keyedQueue';
import { KeyedQueue } from '../../shared/keyedQueue';
import type { Time } from '../../shared/time';

export interface ItemsToDo<Value> {
	readonly count: number;
	/** How many may be under way, at least 1; asked again before each start. */
	readonly limit: () => number;
	/** Asked before each start; false leaves this and all later ones out. */
	readonly mayStart: () => boolean;
	/** What an item is about. Items with a key in common are done one after another, in their order. */
	readonly keysOf?: (index: number) => readonly string[] | Promise<readonly string[]>;
	readonly work: (index: number, slot: Slot) => Promise<Value>;
	/** Told of each item that has to wait for another. */
	readonly onHeld?: () => void;
	/** Awaited before each start. */
	readonly pause?: () => Promise<void>;
}

/** An item's place among those that are under way. */
export interface Slot {
	/** Waits for something without holding the place, so that another item starts meanwhile. */
	free<Value>(waiting: Promise<Value>): Promise<Value>;
}

/**
 * Does 0 … count-1 with a bounded number at a time and gives the results by index. One that waits for
 * another of the same key holds up nothing else. Where work throws, no more is started, and what it
 * threw is thrown when all that is under way has ended.
 */
export const mapInOrder = async <Value>(
	items: ItemsToDo<Value>,
): Promise<Array<Value | undefined>> => await new InOrder(items).run();

class InOrder<Value> implements Slot {
	private readonly results: Array<Value | undefined>;
	private readonly queue = new KeyedQueue<number>();
	/** Items that were held back for another, and need no longer be. */
	private readonly ready: Array<Place<number>> = [];
	private next = 0;
	private underWay = 0;
	/** How many hold no slot for the moment, but are under way. */
	private waiting = 0;
	private failure: { readonly thrown: unknown } | undefined;
	private wake: () => void = () => undefined;

	constructor(private readonly items: ItemsToDo<Value>) {
		this.results = new Array<Value | undefined>(items.count).fill(undefined);
	}

	async run(): Promise<Array<Value | undefined>> {
		for (;;) {
			const changed = new Promise<void>((resolve) => {
				this.wake = resolve;
			});
			if (this.underWay < this.items.limit() && (await this.startOne())) continue;
			if (this.underWay + this.waiting === 0) break;
			await changed;
		}
		if (this.failure !== undefined) throw this.failure.thrown;
		return this.results;
	}

	/** Starts the next item, or holds it back. False where there is none to start. */
	private async startOne(): Promise<boolean> {
		await this.items.pause?.();
		if (this.failure !== undefined || !this.items.mayStart()) return false;
		const place = this.ready.shift();
		if (place !== undefined) {
			this.start(place);
			return true;
		}
		if (this.next >= this.items.count) return false;
		const index = this.next++;
		const entered = this.queue.enter(index, (await this.items.keysOf?.(index)) ?? []);
		if (entered.isFirst()) this.ready.push(entered);
		else this.items.onHeld?.();
		return true;
	}

	private start(place: Place<number>): void {
		this.underWay++;
		const index = place.thing;
		const ended = () => {
			this.underWay--;
			this.ready.push(...this.queue.leave(place));
			this.wake();
		};
		this.items
			.work(index, this)
			.then(
				(value) => {
					this.results[index] = value;
				},
				(thrown: unknown) => {
					this.failure ??= { thrown };
				},
			)
			.finally(ended);
	}

	async free<Waited>(waiting: Promise<Waited>): Promise<Waited> {
		this.underWay--;
		this.waiting++;
		this.wake();
		try {
			return await waiting;
		} finally {
			this.waiting--;
			this.underWay++;
		}
	}
}

/**
 * How many milliseconds work that waits for nothing may hold the event loop: everything else that n8n
 * does waits for as long. At one or two, the turns would take more time than they give; at a hundred,
 * the editor and Stop would be felt to hang.
 */
const longestHoldMs = 10;

/**
 * To be awaited between pieces of work: lets the event loop turn when it was held long enough, so that
 * n8n goes on answering and Stop is heard.
 */
export function yielding(time: Time): () => Promise<void> {
	let sinceMs = time.now();
	return async () => {
		if (time.now() - sinceMs < longestHoldMs) return;
		await time.sleep(0);
		sinceMs = time.now();
	};
}
