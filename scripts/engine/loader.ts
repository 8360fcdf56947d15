import { PackageDirectoryLoader } from 'n8n-core';
import { takeOverLog } from './log';

/** n8n's own loader of an installed package, which has a hold of n8n's one logger as well. */
class Loader extends PackageDirectoryLoader {
	takeOverLog() {
		takeOverLog(this.logger);
	}
}

/** Loads the nodes and credentials that a built package lists. */
export const load = async (packageDir: string): Promise<PackageDirectoryLoader> => {
	const loader = new Loader(packageDir);
	loader.takeOverLog();
	await loader.loadAll();
	return loader;
};
