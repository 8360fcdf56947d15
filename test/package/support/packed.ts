import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Build } from '../../../scripts/builds';
import { packPackage, type PackedTarball } from '../../../scripts/host/packPackage';
import { run } from '../../../scripts/host/run';

export const root = resolve(__dirname, '../../..');

interface Manifest {
	name: string;
	n8n: { nodes: string[]; credentials: string[] };
	version: string;
	dependencies?: Record<string, string>;
	peerDependencies: Record<string, string>;
}

export interface Packed extends PackedTarball {
	/** The package as n8n has it after an install: unpacked, its dependencies below it. */
	folder: string;
	manifest: Manifest;
	remove(): void;
}

/**
 * Packs a build of this package as `npm publish` would and puts the tarball into an empty folder as n8n does
 * with a community node: unpacked, with the run-time dependencies in its own `node_modules`.
 */
export const packAndInstall = async (build: Build): Promise<Packed> => {
	const nodesFolder = mkdtempSync(join(tmpdir(), 'n8n-nodes-'));
	const tarball = await packPackage(nodesFolder, build);
	await run('tar', ['-xzf', tarball.path], { cwd: nodesFolder });
	const folder = join(nodesFolder, 'package');
	const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	for (const name of Object.keys(manifest.dependencies ?? {})) {
		const to = join(folder, 'node_modules', name);
		cpSync(join(root, 'node_modules', name), to, { recursive: true });
	}
	const remove = () => rmSync(nodesFolder, { recursive: true, force: true });
	return { ...tarball, folder, manifest, remove };
};
