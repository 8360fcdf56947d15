import type { Time } from '../time';
import { longestTimerMs } from '../time';

/** Rings at the earliest of the times it is set to. It may ring early and more often than asked. */
export class WakeUpTimer {
	private setToMs = Infinity;

	constructor(
		private readonly time: Time,
		private readonly ring: () => void,
	) {}

	/** @param atMs `Infinity` is never, and needs no timer */
	setTo(atMs: number): void {
		if (this.setToMs <= atMs) return;
		this.setToMs = atMs;
		const waitMs = Math.min(longestTimerMs, Math.max(0, atMs - this.time.now()));
		void this.time.sleep(waitMs).then(() => {
			if (this.setToMs === atMs) this.setToMs = Infinity;
			this.ring();
		});
	}
}
