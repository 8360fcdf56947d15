import { Average } from './average';

/** Calls of one API under way at once at most; as many as an endpoint has connections. */
export const maxCallsUnderWay = 32;
/** How many there may be until it shows that the pace needs more. */
const fewestCallsUnderWay = 12;
/** Spare for calls that take longer than the average, and for those that have no connection yet. */
const spare = 1.3;
const spareCalls = 4;
/** How long a call waits for others to end before there may be half as many more at once. */
const patienceMs = 150;

/**
 * How many calls of an API are under way at once: as many as its pace fills while one is answered
 * (Little's law), so that no more connections are opened than the pace needs.
 */
export class ConcurrencyLimiter {
	private underWay = 0;
	private size = fewestCallsUnderWay;
	private readonly latency = new Average();
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
		const filled = (callsPerSecond / 1_000) * this.latency.add(latencyMs);
		const wanted = Math.ceil(filled * spare) + spareCalls;
		this.size = Math.min(maxCallsUnderWay, Math.max(fewestCallsUnderWay, wanted));
	}
}
