import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Names } from './names';
import { namesOf } from './names';
import { withApi, withOperation, withResource } from './registry';
import { apiFile, operationFile, testFile } from './templates';

export interface Wanted {
	/** The repository. */
	readonly root: string;
	readonly resource: string;
	readonly operation: string;
	/** Of the API; made from the operation's name unless given. */
	readonly path?: string;
}

/** What was done, by paths from the root. */
export interface Scaffolded {
	readonly written: readonly string[];
	readonly changed: readonly string[];
}

/**
 * Writes the skeleton of an operation. Throws before anything is written where a name cannot be used
 * or the operation is there already. An API that is there already is used as it is.
 */
export function scaffold({ root, resource, operation, path }: Wanted): Scaffolded {
	const names = namesOf(resource, operation, path);
	const files = filesOf(names);
	const there = files.find((file) => file.mustBeNew && existsSync(resolve(root, file.path)));
	if (there !== undefined) throw new Error(`${there.path} is there already; nothing was written.`);

	const written = files.filter((file) => !existsSync(resolve(root, file.path)));
	for (const file of written) write(root, file.path, file.text);
	const changed = Object.entries(edits).filter(([file, edit]) => {
		const before = readFileSync(resolve(root, file), 'utf8');
		const after = edit(before, names);
		if (after !== before) write(root, file, after);
		return after !== before;
	});
	return { written: written.map((file) => file.path), changed: changed.map(([file]) => file) };
}

const filesOf = (names: Names) => [
	{
		path: `nodes/TencentChat/operations/${names.resource}/${names.operation}.ts`,
		text: operationFile(names),
		mustBeNew: true,
	},
	{ path: `nodes/shared/apis/${names.api}.ts`, text: apiFile(names), mustBeNew: false },
	{
		path: `test/operations/${names.resource}.${names.operation}.test.ts`,
		text: testFile(names),
		mustBeNew: true,
	},
];

const edits: Readonly<Record<string, (text: string, names: Names) => string>> = {
	'nodes/TencentChat/operations/index.ts': withOperation,
	'nodes/TencentChat/operations/resources.ts': withResource,
	'nodes/shared/apis/index.ts': withApi,
};

function write(root: string, path: string, text: string): void {
	mkdirSync(dirname(resolve(root, path)), { recursive: true });
	writeFileSync(resolve(root, path), text);
}
