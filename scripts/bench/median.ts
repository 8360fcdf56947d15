/** The middle value, or that between the two middle ones; NaN where there is none. */
export const median = (values: readonly number[]): number => {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const pair = [sorted[Math.ceil(middle) - 1] ?? NaN, sorted[Math.floor(middle)] ?? NaN];
	return pair.reduce((sum, value) => sum + value, 0) / pair.length;
};
