/**
 * Mutation testing of the client and of the loop over items.
 *
 *   npm run mutate                                  all of it, which takes hours
 *   npm run mutate -- nodes/shared/rateLimit/**     one folder, or some files
 *
 * What was tried before and has not changed since is not tried again (`mutation/incremental.json`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './setUp/root.mjs';

const everything = ['nodes/shared', 'nodes/TencentChat/execution'];

/** Data, which has no behaviour to break. */
const tables = [
	'nodes/shared/errorCodes/!(index).ts',
	'nodes/shared/callbacks/commands/!(index).ts',
	'nodes/shared/elements/elementTypes.ts',
	'nodes/shared/apis/profileFields.ts',
];

const isFolder = (path) => existsSync(path) && statSync(path).isDirectory();

const patternOf = (path) => (isFolder(resolve(root, path)) ? `${path}/**/*.ts` : path);

const given = process.argv.slice(2);
const mutate = [
	...(given.length > 0 ? given : everything).map(patternOf),
	...tables.map((table) => `!${table}`),
];

const stryker = resolve(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const { status } = spawnSync(
	process.execPath,
	[stryker, 'run', 'stryker.config.mjs', '--mutate', mutate.join(',')],
	// The sources stand in for the build that is made of them as they are.
	{ cwd: root, stdio: 'inherit', env: { ...process.env, PACKAGE_BUILD: 'verified' } },
);
process.exitCode = status ?? 1;
