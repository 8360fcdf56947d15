import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Names } from './names';
import { namesOf } from './names';
import { withApi, withOperation, withResource } from './registry';
import { apiFile, operationFile, sandboxFile, testFile } from './templates';
import { isKnownApi, requiredFieldsOf, wireFieldOf } from './wireFields';

export interface Wanted {
	/** The repository. */
	readonly root: string;
	readonly resource: string;
	readonly operation: string;
	/** The name of an API that is there, or the path of a new one; made of the operation's name unless given. */
	readonly api?: string;
}

/** What was done, by paths from the root. */
export interface Scaffolded {
	readonly written: readonly string[];
	readonly changed: readonly string[];
	/** Fields without which the API takes no call, and which the operation does not read yet. */
	readonly missing: readonly string[];
}

/**
 * Writes the skeleton of an operation: over an API that is there its file, its test and its line in the
 * registry, over a new one the API's files and line too. Throws before anything is written where a name
 * cannot be used or the operation is there already.
 */
export async function scaffold({ root, resource, operation, api }: Wanted): Promise<Scaffolded> {
	const isThere = api !== undefined && isKnownApi(api);
	const names = {
		...namesOf(resource, operation, isThere ? undefined : api),
		...(isThere && { api }),
	};
	const fields = await requiredFieldsOf(names.api);
	const files = filesOf(root, names, fields);
	const there = files.find(({ path }) => existsSync(resolve(root, path)));
	if (there !== undefined) throw new Error(`${there.path} is there already; nothing was written.`);

	for (const { path, text } of files) write(root, path, text);
	const changed = Object.entries(edits).filter(([file, edit]) => {
		const before = readFileSync(resolve(root, file), 'utf8');
		const after = edit(before, names);
		if (after !== before) write(root, file, after);
		return after !== before;
	});
	return {
		written: files.map(({ path }) => path),
		changed: changed.map(([file]) => file),
		missing: fields.filter((field) => wireFieldOf(field) === undefined),
	};
}

interface NewFile {
	readonly path: string;
	readonly text: string;
}

function filesOf(root: string, names: Names, fields: readonly string[]): readonly NewFile[] {
	const { resource, operation, api } = names;
	const ofOperation = [
		{
			path: `nodes/TencentChat/operations/${resource}/${operation}.ts`,
			text: operationFile(names, fields),
		},
		{ path: `test/operations/${resource}.${operation}.test.ts`, text: testFile(names, fields) },
	];
	if (isKnownApi(api)) return ofOperation;
	return [
		...ofOperation,
		{ path: `nodes/shared/apis/${api}.ts`, text: apiFile(names) },
		...(isServed(root, names)
			? []
			: [{ path: `sandbox/apis/${api}.ts`, text: sandboxFile(names) }]),
	];
}

/** Whether the sandbox has the API, as it has some that no operation calls yet. */
const isServed = (root: string, { path }: Names): boolean => {
	const folder = resolve(root, 'sandbox/apis');
	return readdirSync(folder).some((file) =>
		readFileSync(resolve(folder, file), 'utf8').includes(`path: '${path}',`),
	);
};

const edits: Readonly<Record<string, (text: string, names: Names) => string>> = {
	'nodes/TencentChat/operations/index.ts': withOperation,
	'nodes/TencentChat/operations/resources.ts': withResource,
	'nodes/shared/apis/index.ts': withApi,
};

function write(root: string, path: string, text: string): void {
	mkdirSync(dirname(resolve(root, path)), { recursive: true });
	writeFileSync(resolve(root, path), text);
}
