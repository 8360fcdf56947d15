/**
 * Makes the pooled package of the verified one: the same compiled files, but for the one that says
 * what a build sends with, and `pooled/` with undici beside them.
 */
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The compiled file that the builds differ in. */
const replacedFile = 'dist/nodes/TencentChat/execution/transportOfBuild.js';
const replacement = `"use strict";\nmodule.exports = require('../../../pooled/transportOfBuild');\n`;

/** What npm puts into every package beside its files. */
const papers = ['LICENSE', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md'];

/** The manifest of the pooled package, by that of the verified one. */
const pooledManifest = (manifest) => {
	const { undici, ...devDependencies } = manifest.devDependencies;
	const version = `${manifest.version}-pooled.0`;
	return { ...manifest, version, dependencies: { undici }, devDependencies };
};

/**
 * @param root the repository, with `dist` as the verified build
 * @param compiled the compiled `pooled/`, which moves
 * @param folder where the package is made, as `npm pack` wants it
 */
export const stagePooled = async ({ root, compiled, folder }) => {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
	await rename(compiled, join(folder, 'dist/pooled'));
	await writeFile(join(folder, replacedFile), replacement);
	for (const paper of papers) await cp(join(root, paper), join(folder, paper));
	const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	const text = JSON.stringify(pooledManifest(manifest), undefined, '\t');
	await writeFile(join(folder, 'package.json'), `${text}\n`);
};
