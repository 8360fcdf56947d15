import type { Stop } from './stop';

/** Time as the client needs it, handed in so that tests own it. */
export interface Time {
	/** Monotonic milliseconds, with fractions. */
	now(): number;
	/** Resolves after so many milliseconds. */
	sleep(ms: number): Promise<void>;
}

/** What a timer can hold, 24 days: one that is set to more rings at once. */
export const longestTimerMs = 2 ** 31 - 1;

/** Sleeps, but ends at once when stopped. Gives false in that case. */
export async function sleepUnlessStopped(time: Time, ms: number, stop?: Stop): Promise<boolean> {
	if (stop?.isStopped() === true) return false;
	return await new Promise((resolve) => {
		const forget = stop?.onStop(() => resolve(false));
		void time.sleep(ms).then(() => {
			forget?.();
			resolve(true);
		});
	});
}
