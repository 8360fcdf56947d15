/** A job has at most 64 items under way at once: more would be finished after another item failed. */
export const maxUnderWay = 64;

/** Items that wait cost little, so there are twice as many as an average one needs. */
const ofItems: Bounds = { fewest: 4, most: maxUnderWay, factor: 2, spare: 2 };

/**
 * How many items a job keeps under way: as many as the pace lets through while one is busy, so that
 * neither connections nor pace lie idle.
 */
export class Concurrency {
	private readonly busyMs = new Average();
	private callsPerSecond = 0;

	/**
	 * @param busyMs what a call took apart from waiting for the pace: tries and the waits between them
	 * @param callsPerSecond the pace that the job may have now
	 */
	observe(busyMs: number, callsPerSecond: number): void {
		this.callsPerSecond = callsPerSecond;
		this.busyMs.add(busyMs);
	}

	/** The bound, until something is known. */
	limit(): number {
		const busyMs = this.busyMs.value();
		return busyMs === undefined ? maxUnderWay : littlesLaw(this.callsPerSecond, busyMs, ofItems);
	}
}

/**
 * An API has at most 32 calls under way at once, as many as an endpoint has connections: at 200 calls a
 * second that is enough for answers that take 160 ms, and more would wait for a connection.
 */
export const maxCallsUnderWay = 32;

/**
 * Until it shows that the pace needs more, twelve: with fewer a job would begin slowly, with more it
 * would open connections that it does not need. A third more than fill the pace, and four, are for
 * calls that take longer than the average and for those that have no connection yet.
 */
const ofCalls: Bounds = { fewest: 12, most: maxCallsUnderWay, factor: 1.3, spare: 4 };

/**
 * A call waits 150 ms for others to end before there may be half as many more at once. With less, a
 * short delay of the server would open connections; with more, a job on a slow network begins slowly.
 */
const patienceMs = 150;

/**
 * How many calls of an API are under way at once: as many as its pace fills while one is answered, so
 * that no more connections are opened than the pace needs.
 */
export class ConcurrencyLimiter {
	private underWay = 0;
	private size = ofCalls.fewest;
	private readonly latencyMs = new Average();
	/** Since when a call waits for others to end. */
	private fullSinceMs: number | undefined;

	/** From when on a call that is due may begin: `Infinity` is when another ends. */
	readyMs(nowMs: number): number {
		if (this.underWay < this.size) {
			this.fullSinceMs = undefined;
			return nowMs;
		}
		if (this.size >= maxCallsUnderWay) return Infinity;
		this.fullSinceMs ??= nowMs;
		const readyMs = this.fullSinceMs + patienceMs;
		if (readyMs > nowMs) return readyMs;
		this.size = Math.min(maxCallsUnderWay, Math.ceil(this.size * 1.5));
		this.fullSinceMs = undefined;
		return nowMs;
	}

	begin(): void {
		this.underWay++;
	}

	end(): void {
		this.underWay--;
	}

	/** @param latencyMs from leaving to answer */
	observe(latencyMs: number, callsPerSecond: number): void {
		this.size = littlesLaw(callsPerSecond, this.latencyMs.add(latencyMs), ofCalls);
	}
}

/** What bounds how many may be under way. */
interface Bounds {
	readonly fewest: number;
	readonly most: number;
	/** So many times as many as the pace fills, for what takes longer than the average. */
	readonly factor: number;
	/** And so many more. */
	readonly spare: number;
}

/** As many as begin while one is under way (Little's law), and some for what is slower. */
const littlesLaw = (
	callsPerSecond: number,
	eachMs: number,
	{ fewest, most, factor, spare }: Bounds,
): number =>
	Math.min(most, Math.max(fewest, Math.ceil((callsPerSecond / 1_000) * eachMs * factor) + spare));

/**
 * The newest value is a tenth of the average. With less, the average would follow a network that
 * changes only after many calls; with more, one slow answer would change how many are under way.
 */
const smoothing = 0.1;

/** A smoothed average that follows what changes. */
class Average {
	private average: number | undefined;

	/** Gives the average with this value in it. */
	add(value: number): number {
		this.average =
			this.average === undefined ? value : this.average + smoothing * (value - this.average);
		return this.average;
	}

	/** Nothing until there is a value. */
	value(): number | undefined {
		return this.average;
	}
}
