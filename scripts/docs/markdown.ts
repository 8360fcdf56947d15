/** A paragraph or table of a page; pages are blocks with an empty line between them. */
export type Block = string;

export const page = (blocks: readonly Block[]): string => `${blocks.join('\n\n')}\n`;

/** Says on top of a page where its contents come from. */
export const generatedFrom = (source: string): Block =>
	`<!-- Made by \`npm run docs\` from ${source}. Change that, not this page. -->`;

export const code = (text: string | number): string => `\`${text}\``;

export const link = (text: string, address: string): string => `[${text}](${address})`;

/** As prettier writes it: a list of one short thing stays on its line. */
export const json = (value: unknown): Block =>
	fenced(
		'json',
		JSON.stringify(value, null, 2).replaceAll(/\[\n\s+("[^"\n]*"|\d+)\n\s+\]/g, '[$1]'),
	);

export const fenced = (language: string, text: string): Block =>
	['```' + language, text, '```'].join('\n');

/**
 * A table. Its columns are as wide as what they hold, so that the source reads as well as the page;
 * a table too wide for that keeps its cells as they are.
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
	const cells = [head, ...rows].map((row) => row.map(cell));
	const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => width(row[column]))));
	const narrow = widths.reduce((sum, columnWidth) => sum + columnWidth + 3, 1) <= narrowWidth;
	const line = (row: readonly string[]) =>
		`| ${row.map((text, column) => (narrow ? padded(text, widths[column] ?? 0) : text)).join(' | ')} |`;
	const rule = `| ${widths.map((columnWidth) => '-'.repeat(narrow ? columnWidth : 3)).join(' | ')} |`;
	const [headLine = '', ...lines] = cells.map(line);
	const text = [headLine, rule, ...lines].join('\n');
	return narrow ? text : `<!-- prettier-ignore -->\n${text}`;
}

const narrowWidth = 140;

/** Chinese characters and signs take the room of two others. */
const width = (text = ''): number => text.length + (text.match(wide)?.length ?? 0);

const wide = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60]/gu;

const padded = (text: string, to: number): string =>
	text + ' '.repeat(Math.max(0, to - width(text)));

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The text of a form, which may hold HTML, as Markdown. */
export const fromHtml = (html: string): string =>
	html
		.replaceAll(/<a href="([^"]+)"[^>]*>(.*?)<\/a>/g, '[$2]($1)')
		.replaceAll(/<\/?code>/g, '`')
		.replaceAll(/<\/?b>/g, '**');

/** Sentences in a row, each with its full stop. */
export const sentences = (...texts: readonly (string | undefined)[]): string =>
	texts
		.filter((text) => text !== undefined && text !== '')
		.map((text) => (/[.!?]$/.test(text ?? '') ? text : `${text ?? ''}.`))
		.join(' ');

/** The part of an address that leads to a heading, as GitHub makes it. */
export const anchorOf = (heading: string): string =>
	heading
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
		.replaceAll(' ', '-');
