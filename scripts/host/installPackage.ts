import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Build } from '../builds';
import { packPackage } from './packPackage';
import { run } from './runCommand';

const packageName = 'n8n-nodes-tencent-chat';

/**
 * Puts a build of this package, packed, into an n8n user folder as a user installs a community node by hand:
 * with npm, in `.n8n/nodes`. Does nothing where the same tarball is installed already.
 */
export const installPackage = async (userFolder: string, build: Build): Promise<void> => {
	const nodesFolder = join(userFolder, '.n8n/nodes');
	await mkdir(nodesFolder, { recursive: true });
	const tarball = await packPackage(nodesFolder, build);
	const stamp = join(nodesFolder, '.installed');
	if ((await readFile(stamp, 'utf8').catch(() => '')) === tarball.integrity) return;
	const manifest = join(nodesFolder, 'package.json');
	if (!existsSync(manifest)) await writeFile(manifest, '{ "private": true }\n');
	// npm takes a tarball of the same version for the same one, unless nothing of it is there.
	for (const path of [packageName, '.package-lock.json']) {
		await rm(join(nodesFolder, 'node_modules', path), { recursive: true, force: true });
	}
	const flags = ['--ignore-scripts', '--omit=dev', '--omit=peer', '--no-audit', '--no-fund'];
	const quick = ['--no-package-lock', '--prefer-offline'];
	await run('npm', ['install', tarball.path, ...flags, ...quick], { cwd: nodesFolder });
	await writeFile(stamp, tarball.integrity);
};
