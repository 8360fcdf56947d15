import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packedBuild, type Packed } from './support/packed';

let verified: Packed;
let pooled: Packed;

beforeAll(async () => {
	verified = await packedBuild('verified');
	pooled = await packedBuild('pooled');
}, 60_000);

/** What the compiled files import that is no file of theirs. */
const importsOf = ({ folder, paths }: Packed): string[] => {
	const code = paths
		.filter((path) => path.endsWith('.js'))
		.map((path) => readFileSync(join(folder, path), 'utf8'))
		.join('\n');
	const asked = code.matchAll(/\b(?:require|import)\(\s*["'`]([^."'`][^"'`]*)["'`]\s*\)/g);
	return [...new Set([...asked].map(([, name = '']) => name))].sort();
};

const isModuleSyntax = (path: string) => /^(import|export)\s/m.test(path);

describe('the verified build', () => {
	it('imports what every n8n has, and nothing else', () => {
		expect(importsOf(verified)).toEqual(['n8n-workflow', 'node:crypto', 'zod/v4']);
	});

	it('has no dependencies', () => {
		expect(verified.manifest.dependencies ?? {}).toEqual({});
		expect(verified.manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	// n8n makes its own zod known through NODE_PATH, which ECMAScript modules do not look at.
	it('is CommonJS', () => {
		for (const path of verified.paths.filter((each) => each.endsWith('.js'))) {
			expect(isModuleSyntax(readFileSync(join(verified.folder, path), 'utf8'))).toBe(false);
		}
	});
});

describe('the pooled build', () => {
	it('has undici beside what the verified one imports', () => {
		const own = ['node:net', 'node:process', 'node:stream', 'node:util', 'node:zlib', 'undici'];
		expect(importsOf(pooled)).toEqual([...importsOf(verified), ...own].sort());
		expect(Object.keys(pooled.manifest.dependencies ?? {})).toEqual(['undici']);
	});

	it('has a version of its own, of the same release', () => {
		expect(pooled.manifest.version).toBe(`${verified.manifest.version}-pooled.0`);
		expect(pooled.manifest.name).toBe(verified.manifest.name);
	});

	it('differs in package.json, the file that says what a build sends with, and pooled/ alone', () => {
		const isOwn = (path: string) => path.startsWith('dist/pooled/');
		const shared = pooled.paths.filter((path) => !isOwn(path));
		expect(shared.sort()).toEqual([...verified.paths].sort());
		expect(shared.length).toBeLessThan(pooled.paths.length);
		const text = ({ folder }: Packed, path: string) => readFileSync(join(folder, path), 'latin1');
		expect(shared.filter((path) => text(verified, path) !== text(pooled, path))).toEqual([
			'dist/nodes/TencentChat/execution/transportOfBuild.js',
			'package.json',
		]);
	});

	it('lists the same nodes and credentials for the same n8n', () => {
		const { n8n, peerDependencies } = verified.manifest;
		expect(pooled.manifest).toMatchObject({ n8n, peerDependencies });
	});
});
