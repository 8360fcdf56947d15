import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { read, root } from './support/markdownFiles';

const manifest = JSON.parse(read('package.json'));
const test = read('.github/workflows/test.yml');
const publish = read('.github/workflows/publish.yml');

const matches = (text: string, pattern: RegExp) =>
	[...text.matchAll(pattern)].map(([, found = '']) => found);

/** The shell lines of the `run: |` under a name. */
const scriptOf = (workflow: string, name: string): string => {
	const [, after = ''] = workflow.split(`- name: ${name}\n`);
	const [, indented = ''] = /^ +run: \|\n((?: {10}.*\n)+)/.exec(after) ?? [];
	return indented.replaceAll(/^ {10}/gm, '');
};

describe('the workflows', () => {
	const actions = matches(test + publish, /uses: ([^.\s].*)/g);
	const names = new Set(actions.map((action) => action.replace(/@.*/, '')));

	it.each([...names])('take %s at one commit, whatever becomes of its tags', (name) => {
		const pins = actions.filter((action) => action.startsWith(`${name}@`));
		expect(new Set(pins).size).toBe(1);
		expect(pins[0]).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
	});

	it('run commands that there are', () => {
		const commands = matches(test + publish, /run: ([^|\s].*)/g);
		const scripts = commands.flatMap((command) => matches(command, /^npm run (\S+)/g));
		const files = commands.flatMap((command) => matches(command, /^(\.\S+)/g));
		expect(scripts.length + files.length).toBeGreaterThan(1);
		expect(scripts.filter((script) => !(script in manifest.scripts))).toEqual([]);
		for (const file of files) accessSync(resolve(root, file), constants.X_OK);
	});

	it('call workflows that there are and that may be called', () => {
		const called = matches(test + publish, /uses: \.\/(\S+)/g);
		expect(called.length).toBeGreaterThan(0);
		for (const path of called) {
			expect(existsSync(resolve(root, path))).toBe(true);
			expect(read(path)).toMatch(/^ {2}workflow_call:/m);
		}
	});

	it('test the oldest Node that the package says it runs on', () => {
		const [listed = ''] = matches(test, /node: \[(.*)\]/g);
		const majors = matches(listed, /(\d+)/g).map(Number);
		const [oldest] = matches(manifest.engines.node, /^>=(\d+)/g).map(Number);
		expect(Math.min(...majors)).toBe(oldest);
	});
});

describe('a release', () => {
	const { version } = manifest;
	const script = scriptOf(
		publish,
		'The tag is the version of package.json, and the changelog knows it',
	);
	let folder: string;

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'release-'));
		writeFileSync(join(folder, 'package.json'), read('package.json'));
		writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n\n## [Unreleased]\n');
	});

	afterAll(() => rmSync(folder, { recursive: true }));

	/** As a step of GitHub Actions runs. */
	const check =
		(tag: string, cwd = root) =>
		() =>
			execFileSync('bash', ['-e', '-c', script], {
				cwd,
				env: { ...process.env, GITHUB_REF_NAME: tag },
				stdio: 'ignore',
			});

	it('goes ahead for the version that package.json and the changelog name', () => {
		expect(script).not.toBe('');
		expect(check(`v${version}`)).not.toThrow();
	});

	it.each([`${version}`, `v${version}0`, 'v999.0.0'])('is refused for the tag %s', (tag) => {
		expect(check(tag)).toThrow();
	});

	it('is refused where the changelog does not know it', () => {
		expect(check(`v${version}`, folder)).toThrow();
	});
});

describe('Dependabot', () => {
	it('is told to leave packages alone that there are', () => {
		const left = matches(read('.github/dependabot.yml'), /dependency-name: '?([^'\s]+)/g);
		const known = { ...manifest.dependencies, ...manifest.devDependencies };
		expect(left.length).toBeGreaterThan(0);
		expect(left.filter((name) => !(name in known))).toEqual([]);
	});
});
