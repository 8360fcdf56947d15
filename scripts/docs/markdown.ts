/**
 * A paragraph or table of a page; pages are blocks with an empty line between them. Prettier lays them
 * out when a page is written.
 */
export type Block = string;

export const page = (blocks: readonly Block[]): string => `${blocks.join('\n\n')}\n`;

/** Says on top of a page where its contents come from. */
export const generatedFrom = (source: string): Block =>
	`<!-- Made by \`npm run docs\` from ${source}. Change that, not this page. -->`;

export const code = (text: string | number): string => `\`${text}\``;

export const link = (text: string, address: string): string => `[${text}](${address})`;

export const json = (value: unknown): Block => fenced('json', JSON.stringify(value, null, 2));

export const fenced = (language: string, text: string): Block =>
	['```' + language, text, '```'].join('\n');

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Block =>
	[head, head.map(() => '---'), ...rows]
		.map((row) => `| ${row.map(cell).join(' | ')} |`)
		.join('\n');

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
