import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A file of the page and its Content-Type. */
export interface PageFile {
	readonly type: string;
	read(): Promise<Buffer>;
}

/** Lists the files of the page by their names. Nothing else can be asked for. */
export const listPageFiles = (): ReadonlyMap<string, PageFile> =>
	new Map(
		readdirSync(folder).flatMap((name) => {
			const type = TYPES[extname(name)];
			return type === undefined ? [] : [[name, { type, read: () => readFile(join(folder, name)) }]];
		}),
	);

const folder = join(__dirname, '../page');

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
};
