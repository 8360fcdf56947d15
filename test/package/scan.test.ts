import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../scripts/host/runCommand';
import type { Build } from '../../scripts/builds';
import { packedBuild, root } from './support/packed';

interface Scan {
	passed: boolean;
	message: string;
	/** ESLint's report: the file, and below it `line:column  error  message  rule`. */
	details: string;
}

let scans: Record<'sources' | Build, Scan>;
let pooledFolder: string;

/** One process scans all: what the scanner is made of is loaded but once. */
beforeAll(async () => {
	const verified = await packedBuild('verified');
	pooledFolder = (await packedBuild('pooled')).folder;
	const script = join(__dirname, 'support/scanPackages.mjs');
	const legs = ['source', root, 'tarball', verified.folder, 'tarball', pooledFolder];
	// Where NODE_ENV is `test`, the older plugin takes every file for one called Test.node.ts.
	const options = { cwd: root, env: { NODE_ENV: 'production' } };
	const [sources, ofVerified, ofPooled] = JSON.parse(
		await run(process.execPath, [script, ...legs], options),
	);
	scans = { sources, verified: ofVerified, pooled: ofPooled };
}, 240_000);

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
	it.each(['sources', 'verified'] as const)('passes without a waiver: %s', (what) => {
		expect(scans[what]).toEqual({ passed: true, message: '', details: '' });
	});

	it('finds in the pooled build what is waived here, and nothing else', () => {
		const result = scans.pooled;
		expect(result).toMatchObject({ passed: false, message: 'ESLint violations found' });
		expect(errorsOf(result, pooledFolder)).toEqual(waivedInPooled);
	});

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
