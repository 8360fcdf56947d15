import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../scripts/host/run';
import { packAndInstall, root, type Packed } from './support/packed';

interface Scan {
	passed: boolean;
	message: string;
	/** ESLint's report: the file, and below it `line:column  error  message  rule`. */
	details: string;
}

const scan = async (folder: string, leg: 'source' | 'tarball'): Promise<Scan> => {
	const script = join(__dirname, 'support/scanPackage.mjs');
	// Where NODE_ENV is `test`, the older plugin takes every file for one called Test.node.ts.
	const options = { cwd: root, env: { NODE_ENV: 'production' } };
	return JSON.parse(await run(process.execPath, [script, folder, leg], options));
};

/**
 * What the pooled build breaks on purpose: undici keeps connections open, which n8n's helper cannot.
 * What packs answers and reads proxies comes from Node, and one exchange needs a timer that begins
 * when its call leaves.
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

/** `path: rule` of each error of a report, sorted. */
const errorsOf = ({ details }: Scan, folder: string): string[] => {
	const found = new Set<string>();
	let file = '';
	for (const line of details.split('\n')) {
		if (line.startsWith(folder)) file = line.slice(folder.length + 1).trim();
		const rule = /^\s+\d+:\d+\s+error\s.*\s{2}(\S+)$/.exec(line)?.[1];
		if (rule !== undefined) found.add(`${file}: ${rule}`);
	}
	return [...found].sort();
};

describe("n8n's package scanner", () => {
	const packed: Packed[] = [];

	afterAll(() => packed.forEach((each) => each.remove()));

	const pack = async (build: 'verified' | 'pooled') => {
		const own = await packAndInstall(build);
		packed.push(own);
		return own.folder;
	};

	it('passes the sources without a waiver', async () => {
		expect(await scan(root, 'source')).toEqual({ passed: true, message: '', details: '' });
	}, 120_000);

	it('passes the verified build without a waiver', async () => {
		const folder = await pack('verified');
		expect(await scan(folder, 'tarball')).toEqual({ passed: true, message: '', details: '' });
	}, 120_000);

	it('finds in the pooled build what is waived here, and nothing else', async () => {
		const folder = await pack('pooled');
		const result = await scan(folder, 'tarball');
		expect(result).toMatchObject({ passed: false, message: 'ESLint violations found' });
		expect(errorsOf(result, folder)).toEqual(waivedInPooled);
	}, 120_000);

	it('finds the one package of this name in the repository, which is the verified build', () => {
		const listed = execFileSync('git', ['ls-files', '*package.json'], { cwd: root });
		const files = listed.toString().trim().split('\n');
		const named = files.filter(
			(file) =>
				JSON.parse(readFileSync(join(root, file), 'utf8')).name === 'n8n-nodes-tencent-chat',
		);
		expect(named).toEqual(['package.json']);
	});
});
