/**
 * Loads the package in a folder with n8n's own loader, in a process of its own as n8n does at its
 * start, and prints what it found and which of the package's files and dependencies that ran.
 */
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import 'reflect-metadata';
import { PackageDirectoryLoader } from 'n8n-core';

const folder = process.argv[2];
const loader = new PackageDirectoryLoader(folder);
await loader.loadAll();

const { cache } = createRequire(import.meta.url);
const print = {
	nodes: loader.types.nodes.map(({ name, iconUrl, codex }) => ({ name, iconUrl, codex })),
	credentials: loader.types.credentials.map(({ name, iconUrl, supportedNodes }) => ({
		name,
		iconUrl,
		supportedNodes,
	})),
	ran: Object.keys(cache)
		.filter((file) => file.startsWith(loader.directory))
		.map((file) => relative(loader.directory, file)),
};
process.stdout.write(JSON.stringify(print));
