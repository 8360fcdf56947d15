/** The fields of each line; quoted fields may hold commas, quotes ("") and line breaks. */
export const parseCsv = (text: string): string[][] => {
	const lines: string[][] = [];
	const line: string[] = [];
	const fields = text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g);
	for (const [whole, quoted, plain = '', end] of fields) {
		const isEndOfText = whole === '' && line.length === 0;
		if (!isEndOfText) line.push(quoted?.replaceAll('""', '"') ?? plain);
		if (end !== ',' && line.length > 0) lines.push(line.splice(0));
	}
	return lines;
};

export const writeCsv = (lines: ReadonlyArray<readonly string[]>): string =>
	lines.map((fields) => fields.map(writeField).join(',')).join('\n');

const writeField = (field: string): string =>
	/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
