import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

type Snippet = [filePath: string, code: string];

/** One process lints all snippets: ESLint reads its configuration but once. */
const brokenRules = (snippets: readonly Snippet[]): string[][] => {
	const script = resolve(__dirname, 'support/lintSnippets.mjs');
	const input = JSON.stringify(snippets.map(([filePath, code]) => ({ filePath, code })));
	const cwd = resolve(__dirname, '../..');
	return JSON.parse(execFileSync(process.execPath, [script], { cwd, input, encoding: 'utf8' }));
};

const forbidden: Snippet[] = [
	['nodes/shared/client/client.ts', "import { NodeApiError } from 'n8n-workflow';"],
	['nodes/shared/client/client.ts', "import type { INode } from 'n8n-workflow';"],
	['nodes/shared/client/client.ts', "import { fetch } from 'undici';"],
	['nodes/shared/client/client.ts', "import type { Dispatcher } from 'undici';"],
	['nodes/shared/client/client.ts', "import { env } from 'node:process';"],
	['nodes/shared/client/client.ts', "import { deflateSync } from 'node:zlib';"],
	['nodes/shared/client/client.ts', "import { z } from 'zod';"],
	['nodes/shared/client/client.ts', "import { modify } from '../../TencentChat/operations';"],
	['nodes/shared/client/client.ts', "export { modify } from '../../TencentChat/operations';"],
	['nodes/shared/client/client.ts', "export * from '../../TencentChat/operations';"],
	['nodes/shared/client/client.ts', "const undici = require('undici');"],
	['nodes/shared/client/client.ts', "const undici = await import('undici');"],
	['nodes/shared/client/client.ts', "type Pool = import('undici').Pool;"],
	['nodes/shared/transport/hostTransport.ts', "import { Pool } from 'undici';"],
	['pooled/undiciTransport.ts', "import { sleep } from 'n8n-workflow';"],
	['pooled/undiciTransport.ts', "import { readFile } from 'node:fs/promises';"],
	['pooled/undiciTransport.ts', "import { modify } from '../nodes/TencentChat/operations';"],
	['nodes/TencentChat/execution/transportOfBuild.ts', "import { a } from '../../../pooled/a';"],
	['nodes/shared/transport/hostTransport.ts', "import { a } from '../../../pooled/a';"],
	['nodes/TencentChat/fields/accounts.ts', "import { modify } from '../operations/modify';"],
	['nodes/TencentChat/fields/accounts.ts', "import type { Loop } from '../execution/loop';"],
	['nodes/TencentChat/operations/modify.ts', "import { runItems } from '../execution/runItems';"],
	['nodes/TencentChat/operations/modify.ts', "import { Pool } from 'undici';"],
	['nodes/TencentChat/execution/runItems.ts', "import { TencentChat } from '../TencentChat.node';"],
	['nodes/TencentChat/TencentChat.node.ts', "import { startSandbox } from '../../sandbox';"],
	['nodes/TencentChat/TencentChat.node.ts', "import { Pool } from 'undici';"],
	[
		'nodes/TencentChatTrigger/TencentChatTrigger.node.ts',
		"import { a } from '../TencentChat/fields/a';",
	],
	[
		'credentials/TencentChatApi.credentials.ts',
		"import { a } from '../nodes/TencentChat/fields/a';",
	],
	['credentials/TencentChatApi.credentials.ts', "import { createHmac } from 'node:crypto';"],
	['sandbox/index.ts', "import { signUserSig } from '../nodes/shared/signing/userSig';"],
	['sandbox/index.ts', "import type { Client } from '../nodes/shared/client/client';"],
	['sandbox/index.ts', "import { apis } from '../nodes/shared/apis';"],
	['sandbox/state/index.ts', "import { retry } from '../../nodes/shared/client/retryPolicy';"],
	['sandbox/index.ts', "import { Workflow } from 'n8n-workflow';"],
];

const allowed: Snippet[] = [
	[
		'nodes/shared/client/client.ts',
		"import { z } from 'zod/v4'; import { createHmac } from 'node:crypto';",
	],
	[
		'nodes/shared/client/client.ts',
		"import { success } from '../result'; export * from '../elements';",
	],
	['pooled/undiciTransport.ts', "import { Pool } from 'undici';"],
	['pooled/undiciTransport.ts', "import { env } from 'node:process';"],
	[
		'nodes/TencentChat/operations/modify.ts',
		"import type { Context } from '../execution/context';",
	],
	['nodes/TencentChat/operations/modify.ts', "import { accounts } from '../fields/accounts';"],
	['nodes/TencentChat/execution/runItems.ts', "import { modify } from '../operations';"],
	[
		'nodes/TencentChat/execution/runItems.ts',
		"import { client } from '../../shared/client/client';",
	],
	['nodes/TencentChat/TencentChat.node.ts', "import { runItems } from './execution/runItems';"],
	[
		'credentials/TencentChatApi.credentials.ts',
		"import { sign } from '../nodes/shared/signing/userSig';",
	],
	['sandbox/index.ts', "import { elementTypes } from '../nodes/shared/elements/elementTypes';"],
	['sandbox/index.ts', "import type { Api } from '../nodes/shared/apis/api';"],
	['sandbox/index.ts', "import { createServer } from 'node:http';"],
];

const otherRules: Array<[...Snippet, rule: string]> = [
	['nodes/shared/client/client.ts', 'console.log(1);', 'no-console'],
	['credentials/TencentChatApi.credentials.ts', 'console.log(1);', 'no-console'],
	[
		'nodes/shared/client/client.ts',
		'process.env.HOME;',
		'@n8n/community-nodes/no-restricted-globals',
	],
	[
		'nodes/shared/pacer.ts',
		'setTimeout(() => {}, 1);',
		'@n8n/community-nodes/no-restricted-globals',
	],
	[
		'nodes/TencentChat/a.ts',
		"// eslint-disable-next-line\nimport { deflateSync } from 'node:zlib';",
		'@n8n/community-nodes/no-restricted-imports',
	],
];

let results: string[][];

beforeAll(() => {
	results = brokenRules([
		...forbidden,
		...allowed,
		...otherRules.map(([path, code]): Snippet => [path, code]),
	]);
}, 60_000);

describe('the lint rules report', () => {
	it.each(forbidden.map((snippet, index) => [...snippet, index] as const))(
		'in %s: %s',
		(_path, _code, index) => {
			expect(results[index]).toContain('tencent-chat/arrows');
		},
	);

	it.each(otherRules.map((each, index) => [...each, index] as const))(
		'in %s: %s',
		(_path, _code, rule, index) => {
			expect(results[forbidden.length + allowed.length + index]).toContain(rule);
		},
	);
});

describe('the lint rules let pass', () => {
	it.each(allowed.map((snippet, index) => [...snippet, index] as const))(
		'in %s: %s',
		(_path, _code, index) => {
			expect(results[forbidden.length + index]).toEqual([]);
		},
	);
});
