/**
 * Leaves the tarball of a build in `packages/`, and says where, in the last line.
 *
 *   npm run pack:verified
 *   npm run pack:pooled
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chosenBuild } from './builds';
import { root } from './host/hostFolder';
import { packPackage } from './host/packPackage';

const folder = join(root, 'packages');

const main = async (): Promise<void> => {
	const build = chosenBuild(process.argv[2]);
	await mkdir(folder, { recursive: true });
	// Of an earlier version, one would be taken for the one just made.
	for (const file of await readdir(folder)) {
		const isPooled = /-pooled\.\d+\.tgz$/.test(file);
		if (file.endsWith('.tgz') && isPooled === (build === 'pooled')) await rm(join(folder, file));
	}
	const { path, tarballBytes } = await packPackage(folder, build);
	console.log(`The ${build} build, ${Math.round(tarballBytes / 1_024)} KB:`);
	console.log(path);
};

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : String(error));
	process.exit(1);
});
