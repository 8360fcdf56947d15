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

/** What is broken on purpose; `scripts/lint/n8nGates.mjs` gives the reasons. */
const waived = (folder: string, ending: string) => [
	`${folder}/undiciExchange${ending}: @n8n/community-nodes/no-restricted-globals`,
	`${folder}/undiciExchange${ending}: @n8n/community-nodes/no-restricted-imports`,
	`${folder}/undiciTransport${ending}: @n8n/community-nodes/no-restricted-imports`,
	'package.json: @n8n/community-nodes/no-runtime-dependencies',
];

describe("n8n's package scanner", () => {
	let packed: Packed;

	beforeAll(async () => {
		packed = await packAndInstall();
	}, 60_000);

	afterAll(() => packed.remove());

	it('finds in the sources what is waived in writing, and nothing else', async () => {
		const { linted, broken } = await scan(
			root,
			'package.json',
			'{nodes,credentials}/**/*.{js,ts,json}',
		);
		expect(linted).toBeGreaterThan(10);
		expect(broken).toEqual(waived('nodes/shared/transport', '.ts'));
	}, 60_000);

	it('finds in the packed code what is waived in writing, and nothing else', async () => {
		const { linted, broken } = await scan(packed.folder, 'package.json', 'dist/**/*.js');
		expect(linted).toBeGreaterThan(10);
		expect(broken).toEqual(waived('dist/nodes/shared/transport', '.js'));
	}, 60_000);
});
