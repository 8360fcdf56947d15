/** The indexes that a text tells as ranges under a name: `Done: items 0–4, 7.` */
export const indexesIn = (text: string, name: string): number[] => {
	const told = new RegExp(`${name}: (?:none|items? ([\\d–, ]+))\\.`).exec(text);
	expect(told).not.toBeNull();
	return (told?.[1] ?? '')
		.split(', ')
		.filter((range) => range !== '')
		.flatMap((range) => {
			const [from = NaN, to = from] = range.split('–').map(Number);
			return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
		});
};
