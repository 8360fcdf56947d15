/** Time as the client needs it, handed in so that tests own it. */
export interface Time {
	/** Monotonic milliseconds, with fractions. */
	now(): number;
	/** Resolves after so many milliseconds. */
	sleep(ms: number): Promise<void>;
}

/** Sleeps, but ends at once when the signal is aborted. Gives false in that case. */
export async function sleepUnlessAborted(
	time: Time,
	ms: number,
	signal: AbortSignal | undefined,
): Promise<boolean> {
	if (signal === undefined) return await time.sleep(ms).then(() => true);
	if (signal.aborted) return false;
	return await new Promise((resolve) => {
		const abort = () => resolve(false);
		signal.addEventListener('abort', abort, { once: true });
		void time.sleep(ms).then(() => {
			signal.removeEventListener('abort', abort);
			resolve(true);
		});
	});
}
