import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const repository = resolve(__dirname, '../..');
const rooms = ['credentials', 'nodes', 'pooled', 'sandbox'];
const settings = ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json', 'tsconfig.dev.json'];

/** A new file of a folder, what it imports, and the rules that it breaks. */
type Snippet = [folder: string, code: string, ...rules: string[]];

const snippets: readonly Snippet[] = [
	['nodes/shared/client', "import { sleep as a } from 'n8n-workflow'; a;", 'shared'],
	['nodes/shared/client', "export type { INode } from 'n8n-workflow';", 'shared'],
	['nodes/shared/client', "import { env as a } from 'node:process'; a;", 'shared'],
	['nodes/shared/client', "export const a = require('undici');", 'shared'],
	['nodes/shared/client', "export const a = async () => await import('undici');", 'shared'],
	['nodes/shared/client', "export type A = import('undici').Pool;", 'shared'],
	['nodes/shared/client', "export * from '../../TencentChat/operations';", 'shared'],
	['nodes/shared/client', "export { z } from 'zod/v4'; export { createHmac } from 'node:crypto';"],
	['nodes/TencentChat/fields', "export * from '../operations';", 'fields'],
	['nodes/TencentChat/operations', "export * from '../execution/execute';", 'operations'],
	['nodes/TencentChat/operations', "export type * from '../execution/execute';", 'operations'],
	['nodes/TencentChat/operations', "export * from '../fields/accounts';"],
	['nodes/TencentChat/methods', "export * from '../operations';", 'methods'],
	['nodes/TencentChat/execution', "export * from '../methods/list';", 'execution-types-only'],
	['nodes/TencentChat/execution', "export type * from '../methods/list';"],
	['nodes/TencentChat/execution', "export * from '../TencentChat.node';", 'execution'],
	['nodes/TencentChat', "export * from '../../pooled/proxies';", 'node'],
	['nodes/TencentChatTrigger', "export * from '../TencentChat/fields/dates';", 'trigger'],
	['credentials', "export { createHmac } from 'node:crypto';", 'credentials'],
	['pooled', "export * from '../nodes/shared/result';", 'pooled-types-only'],
	['pooled', "export { sleep } from 'n8n-workflow';", 'pooled'],
	['pooled', "export { Pool } from 'undici'; export { env } from 'node:process';"],
	['sandbox', "export type * from '../nodes/shared/apis/api';", 'sandbox'],
	['sandbox', "export { Pool } from 'undici';", 'sandbox'],
	['sandbox', "export { createServer } from 'node:http'; export { z } from 'zod/v4';"],
	['sandbox', "export { a } from './own25';", 'no-circle'],
	['sandbox', "export { glob } from 'acorn';", 'sandbox', 'no-stranger'],
	['sandbox', "export * from './nowhere';", 'sandbox', 'no-stranger', 'nothing-missing'],
];

const fileOf = (index: number) => join(snippets[index]?.[0] ?? '', `own${index}.ts`);

interface Report {
	modules: Array<{
		source: string;
		dependencies: Array<{ rules?: Array<{ name: string }> }>;
	}>;
}

/** One cruise over a copy of the house with all snippets in it. */
const cruise = (): Report => {
	const copy = mkdtempSync(join(tmpdir(), 'imports-'));
	try {
		for (const path of [...rooms, ...settings]) {
			cpSync(join(repository, path), join(copy, path), { recursive: true });
		}
		symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));
		for (const [index, [, code]] of snippets.entries()) {
			mkdirSync(dirname(join(copy, fileOf(index))), { recursive: true });
			writeFileSync(join(copy, fileOf(index)), code);
		}
		const tool = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
		const args = [tool, '--preserve-symlinks', '--output-type', 'json', ...rooms];
		const { stdout } = spawnSync(process.execPath, args, { cwd: copy, maxBuffer: 2 ** 28 });
		return JSON.parse(String(stdout));
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
};

describe('the import boundaries', () => {
	let report: Report;
	beforeAll(() => {
		report = cruise();
	});

	it.each(snippets.map(([folder, code, ...rules], index) => [folder, code, rules, index] as const))(
		'judge in %s: %s',
		(_folder, _code, rules, index) => {
			const module = report.modules.find(({ source }) => source === fileOf(index));
			const broken = module?.dependencies.flatMap((each) => each.rules ?? []);
			expect(new Set(broken?.map(({ name }) => name))).toEqual(new Set(rules));
		},
	);
});
