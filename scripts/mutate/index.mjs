/**
 * Mutation testing of the client and of the loop over items, a room at a time.
 *
 *   npm run mutate                                  all rooms, which takes most of an hour
 *   npm run mutate -- nodes/shared/rateLimit/**     one room, or some of its files
 *
 * What was tried before and has not changed since is not tried again. Reports go to `mutation/`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { root } from '../setUp/buildStamp.mjs';
import { rooms } from './rooms.mjs';

const isFolder = (path) => existsSync(path) && statSync(path).isDirectory();

const patternOf = (path) => (isFolder(resolve(root, path)) ? `${path}/**/*.ts` : path);

/** The longest that holds the path. A room's folder may be inside another's. */
const roomOf = (path) => {
	const [room] = rooms
		.filter(({ folder }) => `${path}/`.startsWith(`${folder}/`))
		.sort((a, b) => b.folder.length - a.folder.length);
	if (room !== undefined) return room;
	throw new Error(
		`No room has ${path}. There are: ${rooms.map(({ folder }) => folder).join(', ')}`,
	);
};

const asked = process.argv.slice(2).map((path) => relative(root, resolve(path)));
const patternsOf = new Map();
for (const path of asked) {
	const room = roomOf(path);
	patternsOf.set(room, [...(patternsOf.get(room) ?? []), patternOf(path)]);
}
if (asked.length === 0) {
	for (const room of rooms) patternsOf.set(room, [room.files ?? `${room.folder}/**/*.ts`]);
}

const stryker = resolve(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
for (const [{ folder, tests, tables = [] }, patterns] of patternsOf) {
	const mutate = [...patterns, ...tables.map((table) => `!${folder}/${table}`)].join(',');
	const { status } = spawnSync(
		process.execPath,
		[stryker, 'run', 'stryker.config.mjs', '--mutate', mutate],
		{
			cwd: root,
			stdio: 'inherit',
			env: {
				...process.env,
				MUTATE_ROOM: basename(folder),
				MUTATE_TESTS: tests.join(','),
				// The sources stand in for the build that is made of them as they are.
				PACKAGE_BUILD: 'verified',
			},
		},
	);
	process.exitCode ||= status ?? 1;
}
