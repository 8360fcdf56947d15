import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import type { HostFolder } from './hostFolder';
import { run } from './runCommand';

type Say = (line: string) => void;

/** An install takes minutes: a line every 15 s shows that it goes on. */
const progressEveryMs = 15_000;

/**
 * Installs the pinned n8n and the Node that it asks for, where they are not there yet; says what it
 * does and how far it is. An install that broke off is taken up again.
 */
export const installHost = async (host: HostFolder, say: Say): Promise<void> => {
	if (!existsSync(host.nodeBinary)) {
		say(`Fetching ${host.nodePackage.spec}, the Node that n8n asks for (once, about 200 MB) …`);
		await install(host.nodePackage, say);
	}
	const env = {
		PATH: `${dirname(host.nodeBinary)}${delimiter}${process.env.PATH ?? ''}`,
		// Headers for the one native module below, should it have to be compiled.
		npm_config_nodedir: host.nodeHome,
	};
	if (!existsSync(host.n8nBinary) || !existsSync(host.sqlite)) {
		say(`Installing ${host.n8nPackage.spec} into ${host.folder} (once, 3 to 6 minutes, 3 GB) …`);
		await install(host.n8nPackage, say, env);
		say('Making its database driver ready …');
		const rebuild = ['rebuild', 'sqlite3', '--ignore-scripts=false'];
		const cwd = host.n8nPackage.folder;
		await run('npm', rebuild, { cwd, env }).catch((error: unknown) => {
			throw new Error(`${String(error)}\n\n${wayOut(cwd)}`, { cause: error });
		});
		say('n8n is installed.');
	}
};

/** Deletes the installed n8n and its Node, so that the next install begins anew. */
export const deleteInstall = async (host: HostFolder): Promise<void> => {
	for (const { folder } of [host.n8nPackage, host.nodePackage]) {
		await rm(folder, { recursive: true, force: true });
	}
};

const wayOut = (folder: string) =>
	`n8n is not installed. The same command again takes the install up where it broke off.\n` +
	`Should it end here again: npm start -- --reinstall begins anew, as does deleting ${folder}.`;

interface PackageToInstall {
	folder: string;
	spec: string;
	overrides?: Readonly<Record<string, string>>;
}

const install = async (
	{ folder, spec, overrides }: PackageToInstall,
	say: Say,
	env: NodeJS.ProcessEnv = {},
) => {
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, overrides }));
	const startedMs = Date.now();
	const progress = setInterval(() => {
		const seconds = Math.round((Date.now() - startedMs) / 1000);
		// npm makes the folder once it has found out about all packages.
		const phase = existsSync(join(folder, 'node_modules')) ? 'unpacking' : 'fetching';
		say(`  … ${phase}, ${seconds} s`);
	}, progressEveryMs);
	const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
	try {
		await run('npm', ['install', spec, ...flags], { cwd: folder, env });
	} catch (error) {
		throw new Error(`${String(error)}\n\n${wayOut(folder)}`, { cause: error });
	} finally {
		clearInterval(progress);
	}
};
