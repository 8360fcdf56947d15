/** Calls of one API under way at once at most; as many as an endpoint has connections. */
export const maxCallsUnderWay = 32;
/** How many there may be until it shows that the pace needs more. */
const firstCallsUnderWay = 12;
/** How long a call waits for others to end before there may be more at once. */
const patienceMs = 150;

/**
 * How many calls of an API are under way at once. It grows while calls wait for others to end, so
 * that no more connections are opened than the pace needs.
 */
export class Room {
	private underWay = 0;
	private size = firstCallsUnderWay;
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
		if (readyMs <= nowMs) this.size = maxCallsUnderWay;
		return readyMs;
	}

	begin(): void {
		this.underWay++;
	}

	/** @param idle whether no call is at the gate: then it is the room that holds the pace back */
	end(idle: boolean): void {
		this.underWay--;
		const tooSmall = idle && this.fullSinceMs !== undefined;
		if (tooSmall && this.size < maxCallsUnderWay) this.size++;
	}
}
