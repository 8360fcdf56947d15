import type { Score } from './score';

export interface Row {
	readonly name: string;
	readonly score: Score;
}

/** One line a candidate, as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
	const lines = rows.map(({ name, score }) => [
		name,
		score.edits.toLocaleString('en-US'),
		`${score.seconds.toFixed(1)} s`,
		`${score.ofIdeal.toFixed(2)} ×`,
		String(score.overLimit),
		String(score.lost),
		String(score.wrong),
		score.connections.toLocaleString('en-US'),
		String(score.peakConnections),
		`${score.cpuMsPerEdit.toFixed(2)} ms`,
		`${score.peakMiB.toFixed(0)} MiB`,
	]);
	return markdown([headings, ...lines]);
}

const headings = [
	'',
	'Edits',
	'Time',
	'Against the limit',
	'Over-limit answers',
	'Lost',
	'Told wrongly',
	'Connections',
	'Most at once',
	'CPU an edit',
	'Peak memory',
];

/** A Markdown table with aligned columns, which reads well in a terminal too. */
export function markdown(rows: ReadonlyArray<readonly string[]>): string {
	const columns = rows[0] ?? [];
	const widths = columns.map((_, column) =>
		Math.max(3, ...rows.map((row) => (row[column] ?? '').length)),
	);
	const line = (cells: readonly string[]) =>
		`| ${widths.map((width, column) => pad(cells[column] ?? '', width, column)).join(' | ')} |`;
	const rule = widths.map((width, column) => '-'.repeat(column === 0 ? width : width - 1));
	const ruleLine = `| ${rule.map((dashes, column) => (column === 0 ? dashes : `${dashes}:`)).join(' | ')} |`;
	const [head = [], ...body] = rows;
	return [line(head), ruleLine, ...body.map(line)].join('\n');
}

const pad = (text: string, width: number, column: number): string =>
	column === 0 ? text.padEnd(width) : text.padStart(width);
