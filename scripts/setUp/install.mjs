import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const packagesOf = (lockfile) => JSON.parse(readFileSync(lockfile, 'utf8')).packages;

const differs = (wanted, installed) =>
	installed === undefined
		? // npm leaves out what belongs to another platform; it marks those as optional.
			!wanted.optional && !wanted.devOptional
		: wanted.version !== installed.version || wanted.integrity !== installed.integrity;

/**
 * Why the dependencies have to be installed, or undefined where they are as the lockfile says.
 * npm itself notes in `node_modules/.package-lock.json` what it put there, as the last step of an
 * install; that note, not a file's age, is compared with the lockfile.
 */
export const missingInstall = (folder) => {
	const note = resolve(folder, 'node_modules/.package-lock.json');
	if (!existsSync(note)) return 'they are not installed yet, this takes about a minute';
	const installed = packagesOf(note);
	const changed = Object.entries(packagesOf(resolve(folder, 'package-lock.json'))).find(
		([path, wanted]) => path !== '' && differs(wanted, installed[path]),
	);
	return changed && `${changed[0]} is not the one in package-lock.json`;
};
