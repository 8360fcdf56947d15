import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { operations } from '../../nodes/TencentChat/operations';
import { packedBuild, root, type Packed } from './support/packed';

interface Loaded {
	nodes: Array<{
		name: string;
		iconUrl?: Icon;
		codex?: { categories?: string[]; alias?: string[] };
	}>;
	credentials: Array<{ name: string; iconUrl?: Icon; supportedNodes?: string[] }>;
	ran: string[];
}
type Icon = string | { light: string; dark: string };

const filesUnder = (folder: string): string[] =>
	readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

const load = (folder: string): Loaded => {
	const script = join(__dirname, 'support/loadPackage.mjs');
	// n8n makes its own packages resolvable in the same way.
	const env = {
		...process.env,
		NODE_ENV: 'production',
		NODE_PATH: join(root, 'node_modules'),
		N8N_USER_FOLDER: join(folder, '..'),
		N8N_LOG_LEVEL: 'silent',
	};
	return JSON.parse(execFileSync(process.execPath, [script, folder], { env, encoding: 'utf8' }));
};

const builds = [['verified'], ['pooled']] as const;
let packed: Packed;

describe.each(builds)('the tarball of the %s build', (build) => {
	beforeAll(async () => {
		packed = await packedBuild(build);
	}, 60_000);

	it('has every file that its n8n block lists', () => {
		const { nodes, credentials } = packed.manifest.n8n;
		expect(nodes.length).toBeGreaterThan(0);
		expect(credentials.length).toBeGreaterThan(0);
		expect(packed.paths).toEqual(expect.arrayContaining([...nodes, ...credentials]));
	});

	it.each([
		['icon', /\.svg$/],
		['codex', /\.node\.json$/],
	])('has every %s of the sources, byte for byte', (_, pattern) => {
		const sources = [...filesUnder('nodes'), ...filesUnder('credentials')].filter((path) =>
			pattern.test(path),
		);
		expect(sources.length).toBeGreaterThan(0);
		for (const path of sources) {
			const shipped = readFileSync(join(packed.folder, 'dist', path));
			expect(shipped.equals(readFileSync(join(root, path)))).toBe(true);
		}
	});

	it('has an output schema for every operation and for the trigger, and no other', () => {
		const schemas = packed.paths.filter((path) => path.includes('/__schema__/'));
		const files = operations.map(({ resource, value }) => `${resource}/${value}.json`);
		expect(schemas.sort()).toEqual(
			[
				...files.map((file) => `dist/nodes/TencentChat/__schema__/v1.0.0/${file}`),
				'dist/nodes/TencentChatTrigger/__schema__/v2.0.0.json',
			].sort(),
		);
		for (const path of schemas) {
			const { type, properties } = JSON.parse(readFileSync(join(packed.folder, path), 'utf8'));
			expect([path, type, Object.keys(properties).length > 0]).toEqual([path, 'object', true]);
		}
	});

	it('has nothing besides compiled code, these assets, and the papers', () => {
		const papers = /^(package\.json|LICENSE|README[\w.-]*\.md|CHANGELOG\.md)$/;
		const built =
			/^dist\/(nodes|credentials|pooled)\/([^/]+\/)*([\w.]+\.js|[\w.]+\.svg|\w+\.node\.json|__schema__\/.+\.json)$/;
		const others = packed.paths.filter((path) => !papers.test(path) && !built.test(path));
		expect(others).toEqual([]);
	});

	it('has no compiled file whose source is gone', () => {
		const compiled = packed.paths.filter((path) => path.endsWith('.js'));
		const orphans = compiled.filter(
			(path) => !existsSync(join(root, path.replace(/^dist\//, '').replace(/\.js$/, '.ts'))),
		);
		expect(orphans).toEqual([]);
	});

	it('is small', () => {
		expect(packed.tarballBytes).toBeLessThan(250_000);
		expect(packed.unpackedBytes).toBeLessThan(1_000_000);
	});
});

describe.each(builds)("n8n's loader, given the installed %s build", (build) => {
	let loaded: Loaded;

	beforeAll(async () => {
		packed = await packedBuild(build);
		loaded = load(packed.folder);
	}, 60_000);

	it('finds the node with its codex and the credential that goes with it', () => {
		const node = loaded.nodes.find(({ name }) => name === 'tencentChat');
		expect(node?.codex?.categories).not.toHaveLength(0);
		expect(node?.codex?.alias).not.toHaveLength(0);
		const credential = loaded.credentials.find(({ name }) => name === 'tencentChatApi');
		expect(credential?.supportedNodes).toContain('tencentChat');
	});

	it('finds icons for the light and the dark editor', () => {
		for (const { iconUrl } of [...loaded.nodes, ...loaded.credentials]) {
			const { light, dark } = iconUrl as { light: string; dark: string };
			expect(light).not.toBe(dark);
			for (const url of [light, dark]) {
				const path = url.replace(`icons/${packed.manifest.name}/`, '');
				expect(packed.paths).toContain(path);
			}
		}
	});

	it("loads neither zod nor undici at n8n's start, only when a first item needs them", () => {
		const { nodes, credentials } = packed.manifest.n8n;
		expect(loaded.ran).toEqual(expect.arrayContaining([...nodes, ...credentials]));
		expect(loaded.ran.filter((path) => path.startsWith('node_modules/'))).toEqual([]);
	});
});
