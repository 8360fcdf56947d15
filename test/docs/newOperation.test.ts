import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scaffold, type Scaffolded } from '../../scripts/newOperation/scaffold';
import { root as repository } from './support/markdownFiles';

const copied = ['credentials', 'nodes', 'sandbox', 'scripts', 'test/engine/support'];
const settings = ['package.json', 'tsconfig.json', 'tsconfig.dev.json', '.prettierrc.json'];

let root: string;

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'new-operation-'));
	for (const path of [...copied, ...settings]) {
		cpSync(join(repository, path), join(root, path), { recursive: true });
	}
	symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

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

const typeErrors = (files: readonly string[]): string =>
	execFileSync(
		process.execPath,
		[join(__dirname, 'support/typeErrors.mjs'), 'tsconfig.dev.json', ...files],
		{ cwd: root, encoding: 'utf8' },
	);

describe('npm run new-operation', () => {
	let overKnownApi: Scaffolded;
	let overNewApi: Scaffolded;
	let overServedApi: Scaffolded;
	let withWordOfLanguage: Scaffolded;

	beforeAll(async () => {
		overKnownApi = await scaffold({
			root,
			resource: 'group',
			operation: 'whoIsMute',
			api: 'getGroupMutedAccount',
		});
		overNewApi = await scaffold({ root, resource: 'stickerSet', operation: 'getMany' });
		overServedApi = await scaffold({
			root,
			resource: 'account',
			operation: 'isOnline',
			api: 'v4/openim/query_online_status',
		});
		withWordOfLanguage = await scaffold({
			root,
			resource: 'account',
			operation: 'import',
			api: 'v4/im_open_login_svc/import_an_account_of_before',
		});
	});

	it('writes one file, its test and its line for an operation over an API that is there', () => {
		expect(overKnownApi).toEqual({
			written: [
				'nodes/TencentChat/operations/group/whoIsMute.ts',
				'test/operations/group.whoIsMute.test.ts',
			],
			changed: ['nodes/TencentChat/operations/index.ts'],
			missing: [],
		});
		expect(read('nodes/TencentChat/operations/index.ts')).toMatch(/\twhoIsMute,\n\tupdateMember,/);
		expect(read('nodes/TencentChat/operations/group/whoIsMute.ts')).toContain(
			'...oneCall({ api: apis.getGroupMutedAccount, request: { GroupId: groupId } })',
		);
	});

	it("writes a new API's entry, line and file in the sandbox, and a new resource into the menu", () => {
		expect(overNewApi).toEqual({
			written: [
				'nodes/TencentChat/operations/stickerSet/getMany.ts',
				'test/operations/stickerSet.getMany.test.ts',
				'nodes/shared/apis/getMany.ts',
				'sandbox/apis/getMany.ts',
			],
			changed: [
				'nodes/TencentChat/operations/index.ts',
				'nodes/TencentChat/operations/resources.ts',
				'nodes/shared/apis/index.ts',
			],
			missing: [],
		});
		const registry = read('nodes/TencentChat/operations/index.ts');
		expect(registry).toContain(
			"import { getMany as getManyOfStickerSet } from './stickerSet/getMany';",
		);
		expect(registry).toContain('\tgetManyOfStickerSet,\n];');
		expect(read('nodes/TencentChat/operations/resources.ts')).toContain("name: 'Sticker Set'");
	});

	it('leaves the file of an API that the sandbox has already', () => {
		expect(overServedApi.written).toContain('nodes/shared/apis/queryOnlineStatus.ts');
		expect(overServedApi.written).not.toContain('sandbox/apis/queryOnlineStatus.ts');
	});

	it('names in code what no name is in TypeScript, and keeps what workflows store', () => {
		const written = read('nodes/TencentChat/operations/account/import.ts');
		expect(written).toContain('export const importAccount: Operation');
		expect(written).toContain("value: 'import'");
	});

	it('says which fields of an API nothing in the form is known for', async () => {
		const { missing } = await scaffold({
			root,
			resource: 'group',
			operation: 'silence',
			api: 'forbidSendMsg',
		});
		expect(missing).toEqual(['Members_Account', 'MuteTime']);
	});

	it('writes what the compiler and the formatter accept', () => {
		const all = [overKnownApi, overNewApi, overServedApi, withWordOfLanguage];
		const files = all.flatMap(({ written, changed }) => [...written, ...changed]);
		expect(typeErrors(files)).toBe('');
		expect(complaintsOf('prettier/bin/prettier.cjs', ['--check', ...files])).toBe('');
	}, 120_000);

	it.each([
		['an operation that is there already', { resource: 'account', operation: 'kick' }],
		['a name that is not camelCase', { resource: 'Account', operation: 'unmute' }],
		['a path out of its folder', { resource: 'account', operation: '../unmute' }],
		['an API that is not there', { resource: 'account', operation: 'unmute', api: 'unmute' }],
	])('refuses %s and writes nothing', async (_, wanted) => {
		const before = read('nodes/TencentChat/operations/index.ts');

		await expect(scaffold({ root, ...wanted })).rejects.toThrow();
		expect(read('nodes/TencentChat/operations/index.ts')).toBe(before);
	});
});
