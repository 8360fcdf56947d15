/**
 * Counts the most events in any one second, as a server counts that enforces a limit: the end is
 * not part of it.
 */
export function mostInAnySecond(timesMs: readonly number[]): number {
	const sorted = [...timesMs].sort((a, b) => a - b);
	let most = 0;
	let first = 0;
	sorted.forEach((timeMs, index) => {
		while (timeMs - (sorted[first] ?? 0) >= 1_000) first++;
		most = Math.max(most, index - first + 1);
	});
	return most;
}
