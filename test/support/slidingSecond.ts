/** The most events that fall into any one second, as an enforcing server counts: half-open. */
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
