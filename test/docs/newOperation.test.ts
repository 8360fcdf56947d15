import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scaffold } from '../../scripts/newOperation/scaffold';
import { root as repository } from './support/markdownFiles';

const copied = ['credentials', 'nodes', 'sandbox', 'scripts', 'test/engine/support'];
const settings = ['package.json', 'tsconfig.json', 'tsconfig.dev.json', '.prettierrc.json'];

let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'new-operation-'));
	for (const path of [...copied, ...settings]) {
		cpSync(join(repository, path), join(root, path), { recursive: true });
	}
	symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Runs a tool of node_modules in the copy; what it complains about, or nothing. */
const complaintsOf = (tool: string, args: readonly string[]): string => {
	try {
		execFileSync(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root });
		return '';
	} catch (error) {
		return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
	}
};

const typeErrors = (files: readonly string[]): string => {
	writeFileSync(
		join(root, 'tsconfig.new.json'),
		JSON.stringify({ extends: './tsconfig.dev.json', include: [], files }),
	);
	return complaintsOf('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.new.json']);
};

describe('npm run new-operation', () => {
	it('writes an operation that the compiler and the formatter accept', () => {
		const { written, changed } = scaffold({ root, resource: 'stickerSet', operation: 'getMany' });

		expect(written).toContain('nodes/TencentChat/operations/stickerSet/getMany.ts');
		expect(written).toContain('nodes/shared/apis/getMany.ts');
		expect(written).toContain('test/operations/stickerSet.getMany.test.ts');
		expect(changed).toEqual([
			'nodes/TencentChat/operations/index.ts',
			'nodes/TencentChat/operations/resources.ts',
			'nodes/shared/apis/index.ts',
		]);
		expect(typeErrors([...written, ...changed].filter((file) => file.endsWith('.ts')))).toBe('');
		expect(complaintsOf('prettier/bin/prettier.cjs', ['--check', ...written, ...changed])).toBe('');
	}, 120_000);

	it('puts it into the registry once, under a name of its own, and into the menu', () => {
		scaffold({ root, resource: 'stickerSet', operation: 'getMany' });

		const registry = read('nodes/TencentChat/operations/index.ts');
		expect(registry).toContain(
			"import { getMany as getManyOfStickerSet } from './stickerSet/getMany';",
		);
		expect(registry).toContain('\tgetManyOfStickerSet,\n];');
		const menu = read('nodes/TencentChat/operations/resources.ts');
		expect(menu).toContain("name: 'Sticker Set'");
	});

	it('leaves the menu alone for a resource that is in it', () => {
		const { changed } = scaffold({ root, resource: 'account', operation: 'unmute' });

		expect(changed).not.toContain('nodes/TencentChat/operations/resources.ts');
	});

	it('uses an API that is there already', () => {
		const { written } = scaffold({
			root,
			resource: 'account',
			operation: 'signOut',
			path: 'v4/im_open_login_svc/kick',
		});

		expect(written).not.toContain('nodes/shared/apis/kick.ts');
		expect(read('nodes/TencentChat/operations/account/signOut.ts')).toContain('api: apis.kick');
	});

	it.each([
		['an operation that is there already', { resource: 'account', operation: 'kick' }],
		['a name that is not camelCase', { resource: 'Account', operation: 'unmute' }],
		['a path out of its folder', { resource: 'account', operation: '../unmute' }],
		['an API path of another form', { resource: 'account', operation: 'unmute', path: 'unmute' }],
	])('refuses %s and writes nothing', (_, wanted) => {
		const before = read('nodes/TencentChat/operations/index.ts');

		expect(() => scaffold({ root, ...wanted })).toThrow();
		expect(read('nodes/TencentChat/operations/index.ts')).toBe(before);
	});
});
