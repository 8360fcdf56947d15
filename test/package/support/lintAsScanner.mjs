/**
 * Lints a folder as n8n's package scanner does, without any of this repository's waivers, and
 * prints what breaks a rule as a sorted list of `path: rule`.
 *
 *   node lintAsScanner.mjs <folder> <pattern>...
 */
import { relative } from 'node:path';
import { ESLint } from 'eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { n8nGates } from '../../../scripts/lint/n8nGates.mjs';

const [folder, ...patterns] = process.argv.slice(2);
const typescript = { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } };
// Ours hold in nodes/ and credentials/; the scanner looks at every file of a tarball.
const everyFile = { files: ['**/*.js'], extends: [n8nCommunityNodesPlugin.configs.recommended] };
const eslint = new ESLint({
	cwd: folder,
	allowInlineConfig: false,
	overrideConfigFile: true,
	overrideConfig: defineConfig(n8nGates, everyFile, typescript),
	ignorePatterns: ['!dist/'],
});

const results = await eslint.lintFiles(patterns);
const broken = results.flatMap(({ filePath, messages }) =>
	messages.map(({ ruleId, message }) => `${relative(folder, filePath)}: ${ruleId ?? message}`),
);
process.stdout.write(
	JSON.stringify({ linted: results.length, broken: [...new Set(broken)].sort() }),
);
