import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { maxCallbackBytes } from '../../nodes/shared/callbacks/callbackBody';
import { signLifetimeSeconds } from '../../nodes/shared/callbacks/callbackSign';
import { lifetimeSeconds } from '../../nodes/shared/signing/userSigCache';
import { packedBuild, root, type Packed } from './support/packed';

const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');

let packed: Packed;
let code: string;

beforeAll(async () => {
	packed = await packedBuild('pooled');
	const files = packed.paths.filter((path) => path.endsWith('.js'));
	code = files.map((path) => readFileSync(join(packed.folder, path), 'utf8')).join('\n');
}, 60_000);

const found = (pattern: RegExp): string[] =>
	[...new Set([...code.matchAll(pattern)].map(([, name = '']) => name))].sort();

describe('what SECURITY.md says of the package', () => {
	it('names all environment variables that it reads', () => {
		const named = new Set([...page.matchAll(/\b[A-Z\d]+(?:_[A-Z\d]+)+\b/g)].map(([name]) => name));
		const read = found(/\bnode_process_1\.env\.(\w+)/g).map((name) => name.toUpperCase());
		expect(read).toContain('HTTPS_PROXY');
		// undici itself reads this one.
		expect([...named].sort()).toEqual([...new Set([...read, 'NO_PROXY'])].sort());
		// Nothing hands the whole environment on, or takes it apart.
		expect(found(/(\bnode_process_1\.(?!env\.).*|\bprocess\.env\b.*)/g)).toEqual([]);
	});

	it('writes no files, starts no processes and listens on no port: it could not', () => {
		expect(found(/\brequire\(["']([^."'][^"']*)["']\)/g)).toEqual([
			...['n8n-workflow', 'node:crypto', 'node:net', 'node:process', 'node:stream'],
			...['node:util', 'node:zlib', 'undici', 'zod/v4'],
		]);
		// Of node:net, what reads addresses.
		expect(found(/\bnode_net_1\.(\w+)/g)).toEqual(['BlockList', 'isIP']);
		expect(found(/\b(require\((?!["']).*|import\(.*|createRequire.*|eval\(.*)/g)).toEqual([]);
	});

	it("writes three lines to n8n's log, and nothing elsewhere", () => {
		const lines = [...code.matchAll(/\blogger\.(\w+)/g)].map(([, level]) => level);
		expect(lines.sort()).toEqual(['error', 'info', 'warn']);
		expect(found(/\b(console\.\w+\(|stdout|stderr)/g)).toEqual([]);
	});

	it('has one dependency, which has none, and no install scripts', () => {
		const { dependencies = {} } = packed.manifest;
		expect(Object.keys(dependencies)).toEqual(['undici']);
		const folders = Object.keys(dependencies).map((name) => join('node_modules', name));
		for (const folder of ['', ...folders]) {
			const file = join(packed.folder, folder, 'package.json');
			const manifest = JSON.parse(readFileSync(file, 'utf8'));
			expect(Object.keys(manifest.scripts ?? {})).not.toEqual(
				expect.arrayContaining([expect.stringMatching(/^(pre|post)?install$/)]),
			);
			if (folder !== '') expect(manifest.dependencies ?? {}).toEqual({});
		}
	});

	it.each([
		`at most ${maxCallbackBytes / 1024} KB`,
		`at most ${signLifetimeSeconds} seconds off`,
		`valid for ${lifetimeSeconds / 3600} hours and renewed after ${lifetimeSeconds / 7200}`,
	])('is still so: %s', (claim) => {
		expect(page).toContain(claim);
	});
});
