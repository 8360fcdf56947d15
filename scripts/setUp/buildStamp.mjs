import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, URL } from 'node:url';

/** The repository's own folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const stamp = resolve(root, 'node_modules/.build-stamp');
const sources = [
	...['credentials', 'nodes', 'pooled', 'scripts/schemas', 'gulpfile.js'],
	...['tsconfig.json', 'package.json', 'package-lock.json'],
];

const filesIn = (path) =>
	readdirSync(path, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));

const sourceFiles = () =>
	sources
		.map((path) => resolve(root, path))
		.flatMap((path) => (/\.\w+$/.test(path) ? [path] : filesIn(path)))
		.sort();

/** One hash over the names and contents of everything that `dist` is made from. */
const hashOfSources = () => {
	const hash = createHash('sha256');
	for (const file of sourceFiles()) {
		hash
			.update(`${relative(root, file)}\0`)
			.update(readFileSync(file))
			.update('\0');
	}
	return hash.digest('hex');
};

const listedFiles = () => {
	const { n8n } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
	const listed = [...n8n.nodes, ...n8n.credentials];
	return [...listed, ...listed.map((path) => `packages/pooled/${path}`)];
};

/** Why `dist` has to be built, or undefined where it is what the sources give. */
export const missingBuild = () => {
	if (!listedFiles().every((path) => existsSync(resolve(root, path)))) return 'it is not there yet';
	const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
	return built === hashOfSources() ? undefined : 'the sources have changed';
};

/** Notes from which sources the present `dist` was built. The build's last step. */
export const writeBuildStamp = () => writeFile(stamp, hashOfSources());
