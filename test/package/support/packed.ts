import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../../..');

const readManifest = (folder: string) =>
	JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

export interface Packed {
	/** The package as n8n has it after an install: unpacked, its dependencies below it. */
	folder: string;
	manifest: ReturnType<typeof readManifest>;
	/** Paths of all files in the tarball. */
	paths: string[];
	tarballBytes: number;
	unpackedBytes: number;
	remove(): void;
}

/**
 * Packs this package as `npm publish` would and puts the tarball into an empty folder as n8n does
 * with a community node: unpacked, with the run-time dependencies in its own `node_modules`.
 */
export const packAndInstall = (): Packed => {
	const nodesFolder = mkdtempSync(join(tmpdir(), 'n8n-nodes-'));
	const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] } as const;
	const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', nodesFolder];
	const [pack] = JSON.parse(execFileSync('npm', args, options));
	execFileSync('tar', ['-xzf', pack.filename], { cwd: nodesFolder });
	const folder = join(nodesFolder, 'package');
	const manifest = readManifest(folder);
	for (const name of Object.keys(manifest.dependencies)) {
		cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), {
			recursive: true,
		});
	}
	return {
		folder,
		manifest,
		paths: pack.files.map(({ path }: { path: string }) => path),
		tarballBytes: pack.size,
		unpackedBytes: pack.unpackedSize,
		remove: () => rmSync(nodesFolder, { recursive: true, force: true }),
	};
};
