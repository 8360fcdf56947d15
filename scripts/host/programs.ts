import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian keeps PostgreSQL's programs, which are not on its PATH; the newest first. */
const postgresFolders = (): string[] => {
	const home = '/usr/lib/postgresql';
	const versions = existsSync(home) ? readdirSync(home) : [];
	return versions
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => join(home, version, 'bin'));
};

const onPath = () => (process.env.PATH ?? '').split(delimiter);

/** Where n8n's queue mode has its programs from: Debian's names of the packages. */
const programs = {
	'redis-server': () => find('redis-server', onPath()),
	postgresql: () => find('initdb', [...onPath(), ...postgresFolders()]),
};

const find = (name: string, folders: string[]) =>
	folders.map((folder) => join(folder, name)).find((path) => existsSync(path));

type DebianPackage = keyof typeof programs;

/** The program that the package is needed for: `redis-server`, and PostgreSQL's `initdb`. */
export const programOf = (debianPackage: DebianPackage): string => {
	const found = programs[debianPackage]();
	if (found === undefined) throw new Error(`${debianPackage} is not installed.`);
	return found;
};

/** What has to be installed before `startQueueHost`, by Debian's names; nothing where all is there. */
export const missingPackages = (): string[] =>
	Object.entries(programs).flatMap(([name, found]) => (found() === undefined ? [name] : []));
