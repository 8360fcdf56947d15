import { join } from 'node:path';
import { run } from '../../scripts/host/run';
import { packAndInstall, root, type Packed } from './support/packed';

interface Scan {
	linted: number;
	/** `path: rule`, sorted. */
	broken: string[];
}

const scan = async (folder: string, ...patterns: string[]): Promise<Scan> => {
	const script = join(__dirname, 'support/lintAsScanner.mjs');
	// Where NODE_ENV is `test`, the older plugin takes every file for one called Test.node.ts.
	const options = { cwd: root, env: { NODE_ENV: 'production' } };
	return JSON.parse(await run(process.execPath, [script, folder, ...patterns], options));
};

/**
 * What the pooled build breaks on purpose: undici keeps connections open, which n8n's helper cannot,
 * and one exchange on it needs a timer that begins when its call leaves.
 */
const waivedInPooled = [
	'dist/pooled/contentEncoding.js: @n8n/community-nodes/no-restricted-imports',
	'dist/pooled/hostConfinesEgress.js: @n8n/community-nodes/no-restricted-imports',
	'dist/pooled/noProxy.js: @n8n/community-nodes/no-restricted-imports',
	'dist/pooled/proxies.js: @n8n/community-nodes/no-restricted-imports',
	'dist/pooled/undiciExchange.js: @n8n/community-nodes/no-restricted-globals',
	'dist/pooled/undiciExchange.js: @n8n/community-nodes/no-restricted-imports',
	'dist/pooled/undiciTransport.js: @n8n/community-nodes/no-restricted-imports',
	'package.json: @n8n/community-nodes/no-runtime-dependencies',
];

describe("the rules of n8n's package scanner", () => {
	const packed: Packed[] = [];

	afterAll(() => packed.forEach((each) => each.remove()));

	const scanPacked = async (build: 'verified' | 'pooled') => {
		const own = await packAndInstall(build);
		packed.push(own);
		return await scan(own.folder, 'package.json', 'dist/**/*.js');
	};

	it('hold in the sources, all of them', async () => {
		const sources = '{nodes,credentials}/**/*.{js,ts,json}';
		const { linted, broken } = await scan(root, 'package.json', sources);
		expect(linted).toBeGreaterThan(10);
		expect(broken).toEqual([]);
	}, 60_000);

	it('hold in the verified build, all of them', async () => {
		const { linted, broken } = await scanPacked('verified');
		expect(linted).toBeGreaterThan(10);
		expect(broken).toEqual([]);
	}, 60_000);

	it('hold in the pooled build but for what is waived here', async () => {
		const { linted, broken } = await scanPacked('pooled');
		expect(linted).toBeGreaterThan(10);
		expect(broken).toEqual(waivedInPooled);
	}, 60_000);
});
