/**
 * Runs `work` for 0 … count-1 with a bounded number at a time and gives the results in order.
 *
 * @param limit how many may be under way, at least 1; asked again before each start
 * @param mayStart asked before each start; false leaves this and all later ones out
 */
export async function mapInOrder<Value>(
	count: number,
	limit: () => number,
	mayStart: () => boolean,
	work: (index: number) => Promise<Value>,
): Promise<Array<Value | undefined>> {
	const results = new Array<Value | undefined>(count);
	let next = 0;
	let underWay = 0;
	await new Promise<void>((resolve, reject) => {
		const startMore = () => {
			while (next < count && underWay < limit() && mayStart()) start(next++);
			if (underWay === 0) resolve();
		};
		const start = (index: number) => {
			underWay++;
			work(index).then((value) => {
				results[index] = value;
				underWay--;
				startMore();
			}, reject);
		};
		startMore();
	});
	return results;
}
