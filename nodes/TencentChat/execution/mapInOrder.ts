/**
 * Runs `work` for 0 … count-1 with a bounded number at a time and gives the results in order.
 *
 * @param limit how many may be under way; asked again before each start
 * @param mayStart asked before each start; false leaves this and all later ones out
 */
export async function mapInOrder<Value>(
	count: number,
	limit: () => number,
	mayStart: () => boolean,
	work: (index: number) => Promise<Value>,
): Promise<Array<Value | undefined>> {
	const results = new Array<Value | undefined>(count);
	const underWay = new Set<Promise<void>>();
	for (let index = 0; index < count; index++) {
		while (underWay.size >= limit()) await Promise.race(underWay);
		if (!mayStart()) break;
		const task: Promise<void> = work(index).then((value) => {
			results[index] = value;
			underWay.delete(task);
		});
		underWay.add(task);
	}
	await Promise.all(underWay);
	return results;
}
