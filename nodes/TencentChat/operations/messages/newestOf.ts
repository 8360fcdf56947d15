/**
 * Keeps the newest of what a history gives page by page, each page older than the one before and in
 * ascending order itself.
 *
 * @param limit how many are wanted; `Infinity` for all
 */
export function newestOf<Message>(limit: number) {
	const pages: Array<readonly Message[]> = [];
	let count = 0;
	return {
		/** Whether there is room for another page. */
		add: (page: readonly Message[]): boolean => {
			pages.push(page);
			count += page.length;
			return count < limit;
		},
		/** The newest, oldest first. */
		messages: (): readonly Message[] => pages.toReversed().flat().slice(-limit),
	};
}
