/** Cuts a list into pieces of at most `size`, in order. */
export const chunksOf = <Value>(values: readonly Value[], size: number): Value[][] =>
	Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
		values.slice(index * size, (index + 1) * size),
	);
