import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Build, folderOf } from '../../../scripts/builds';
import { packPackage, type PackedTarball } from '../../../scripts/host/packPackage';
import { run } from '../../../scripts/host/runCommand';

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
}

/**
 * A build of this package, packed as `npm publish` would, and put into an empty folder as n8n does
 * with a community node: unpacked, with the run-time dependencies in its own `node_modules`. All
 * tests share one for each content of the build, which nobody changes.
 */
export const packedBuild = async (build: Build): Promise<Packed> => {
	const place = join(packs, `${build}-${contentOf(folderOf(build))}`);
	if (!existsSync(place)) await makeAt(place, build);
	// Whoever makes another meanwhile leaves it alone.
	utimesSync(place, new Date(), new Date());
	const report: PackedTarball = JSON.parse(readFileSync(join(place, 'report.json'), 'utf8'));
	const folder = join(place, 'package');
	return { ...report, folder, manifest: manifestIn(folder) };
};

/** Outside of the repository, where a package finds nothing that it did not bring. */
const packs = join(tmpdir(), 'n8n-nodes-tencent-chat-packed');

/** In a folder of its own first: another worker may be making the same. */
const makeAt = async (place: string, build: Build): Promise<void> => {
	mkdirSync(packs, { recursive: true });
	forgetOld();
	const making = mkdtempSync(join(packs, 'making-'));
	const report = await packPackage(making, build);
	await run('tar', ['-xzf', report.path], { cwd: making });
	const folder = join(making, 'package');
	for (const name of Object.keys(manifestIn(folder).dependencies ?? {})) {
		const to = join(folder, 'node_modules', name);
		cpSync(join(root, 'node_modules', name), to, { recursive: true });
	}
	writeFileSync(join(making, 'report.json'), JSON.stringify(report));
	try {
		renameSync(making, place);
	} catch (error) {
		rmSync(making, { recursive: true, force: true });
		if (!existsSync(place)) throw error;
	}
};

const manifestIn = (folder: string): Manifest =>
	JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** A hash of the names and contents of all files that may be packed. */
const contentOf = (folder: string): string => {
	const hash = createHash('sha256');
	const names = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
	const papers = readdirSync(folder).filter((name) => /\.(md|json)$|^LICENSE$/.test(name));
	for (const path of [...names.map((name) => join('dist', name)), ...papers].sort()) {
		const file = join(folder, path);
		if (statSync(file).isFile()) hash.update(path).update(readFileSync(file));
	}
	return hash.digest('hex').slice(0, 16);
};

/** What nobody has used for a day is of a build that is gone. */
const forgetOld = (): void => {
	for (const name of readdirSync(packs)) {
		const folder = join(packs, name);
		if (Date.now() - statSync(folder).mtimeMs < 86_400_000) continue;
		rmSync(folder, { recursive: true, force: true });
	}
};
