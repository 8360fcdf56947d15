import { join } from 'node:path';
import { z } from 'zod/v4';
import { type Build, folderOf } from '../builds';
import { run } from './runCommand';

const packReport = z.tuple([
	z.object({
		filename: z.string(),
		integrity: z.string(),
		size: z.number(),
		unpackedSize: z.number(),
		files: z.array(z.object({ path: z.string() })),
	}),
]);

export interface PackedTarball {
	path: string;
	/** Equal for equal contents. */
	integrity: string;
	tarballBytes: number;
	unpackedBytes: number;
	/** Paths of the files in it. */
	paths: string[];
}

/** Packs a build of this package into a folder, just as `npm publish` would. */
export const packPackage = async (destination: string, build: Build): Promise<PackedTarball> => {
	const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', destination];
	const [report] = packReport.parse(JSON.parse(await run('npm', args, { cwd: folderOf(build) })));
	return {
		path: join(destination, report.filename),
		integrity: report.integrity,
		tarballBytes: report.size,
		unpackedBytes: report.unpackedSize,
		paths: report.files.map(({ path }) => path),
	};
};
