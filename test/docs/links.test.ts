import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { TencentChatApi } from '../../credentials/TencentChatApi.credentials';
import {
	anchorsOf,
	brokenBecause,
	linksOf,
	markdownFiles,
	read,
	root,
} from './support/markdownFiles';

const files = markdownFiles();

describe('the documentation', () => {
	it.each(files)('leads somewhere with every link of %s', (file) => {
		const broken = linksOf(read(file))
			.map((target) => ({ target, because: brokenBecause(file, target) }))
			.filter(({ because }) => because !== undefined);
		expect(broken).toEqual([]);
	});

	it.each(files)('names only commands that there are in %s', (file) => {
		const { scripts } = JSON.parse(read('package.json'));
		const named = [...read(file).matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)]
			.map(([whole, name = '']) => (whole.startsWith('npm run') ? name : aliasOf(name)))
			.filter((name) => name !== undefined);
		expect(named.filter((name) => !(name in scripts))).toEqual([]);
	});

	it.each(files)('names only files and folders that there are in %s', (file) => {
		const named = [...read(file).matchAll(/`((?:[\w.-]+\/)+[\w.-]*)`/g)].map(
			([, path = '']) => path,
		);
		const own = named.filter((path) =>
			/^(credentials|docs|nodes|sandbox|scripts|test)\//.test(path),
		);
		expect(own.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
	});

	it('has the heading that the credential links to', () => {
		const [, anchor = ''] = new TencentChatApi().documentationUrl.split('#');
		expect(anchorsOf(read('README.md'))).toContain(anchor);
	});
});

describe('the check of links', () => {
	it.each([
		['a file that is not there', 'docs/nowhere.md'],
		['a heading that is not there', 'README.md#nowhere'],
		['a place outside of the repository', '../../elsewhere.md'],
		['an address without https', 'http://example.com/'],
		['an address without a host', 'https:///path'],
	])('finds %s', (_, target) => {
		expect(brokenBecause('README.md', target)).toBeDefined();
	});

	it('sees links and pictures in prose and none in code', () => {
		const text =
			'[a](b.md) `[c](d.md)`\n\n```md\n[e](f.md)\n```\n\n<img src="g.png">\n\n[h]: i.md\n';
		expect(linksOf(text)).toEqual(['b.md', 'i.md', 'g.png']);
	});

	it('tells headings of the same words apart, as GitHub does', () => {
		expect([...anchorsOf('# One: Two\n\n## One: Two\n')]).toEqual(['one-two', 'one-two-1']);
	});
});

/** Scripts that npm runs without `run`; its other commands are its own. */
const aliasOf = (name: string): string | undefined =>
	['test', 'start'].includes(name) ? name : undefined;
