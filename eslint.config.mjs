import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';
import { arrowsRule } from './scripts/lint/arrowsRule.mjs';

const shipped = ['nodes/**/*.ts', 'credentials/**/*.ts'];
const undiciAdapter = 'nodes/shared/transport/undici*.ts';

/** Every rule of the official plugins that this package breaks on purpose, and why. Nothing else is. */
const waivers = [
	{
		// undici and zod have no dependencies of their own. undici keeps connections to Tencent open
		// between calls, which n8n's HTTP helper cannot; the package is for self-hosted n8n first.
		files: ['package.json'],
		rules: { '@n8n/community-nodes/no-runtime-dependencies': 'off' },
	},
	{
		// The one adapter that imports undici, has timers and reads the proxy environment.
		files: [undiciAdapter],
		rules: {
			'@n8n/community-nodes/no-restricted-imports': 'off',
			'@n8n/community-nodes/no-restricted-globals': 'off',
		},
	},
];

/** What n8n's own node-cli and package scanner switch off in the older plugin, and no more. */
const n8nOwnExceptions = {
	credentials: {
		'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
		'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
	},
	nodes: {
		'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
		'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
		'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
	},
};

const n8nGates = [
	{
		files: [...shipped, 'package.json'],
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		// n8n's scanner does not look at eslint-disable comments, so neither does this.
		linterOptions: { noInlineConfig: true },
		rules: { 'no-console': 'error' },
	},
	{
		files: ['package.json'],
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { extraFileExtensions: ['.json'] },
		},
		rules: n8nNodesBase.configs.community.rules,
	},
	{
		files: ['credentials/**/*.ts'],
		rules: { ...n8nNodesBase.configs.credentials.rules, ...n8nOwnExceptions.credentials },
	},
	{
		files: ['nodes/**/*.ts'],
		rules: { ...n8nNodesBase.configs.nodes.rules, ...n8nOwnExceptions.nodes },
	},
	...waivers,
];

const house = {
	eqeqeq: 'error',
	'no-empty': 'error',
	'no-var': 'error',
	'object-shorthand': 'error',
	'prefer-const': 'error',
	'tencent-chat/arrows': 'error',
};

const typescript = {
	files: ['**/*.ts'],
	extends: [tseslint.configs.strictTypeChecked],
	languageOptions: {
		parserOptions: { project: './tsconfig.dev.json', tsconfigRootDir: import.meta.dirname },
	},
	rules: {
		...house,
		'@typescript-eslint/consistent-type-imports': 'error',
		'@typescript-eslint/no-unused-vars': [
			'error',
			{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
		],
		'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
		'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
	},
};

const imports = {
	files: ['**/*.ts', '**/*.mjs'],
	plugins: { 'import-x': importX },
	settings: {
		'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.mjs', '.js', '.json'] })],
		'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
	},
	rules: {
		'import-x/no-cycle': ['error', { ignoreExternal: true }],
		'import-x/no-duplicates': 'error',
		'import-x/no-extraneous-dependencies': 'error',
		'import-x/no-self-import': 'error',
	},
};

/** Typed tests poke at values that only a running engine or a server knows the shape of. */
const tests = {
	files: ['test/**/*.ts'],
	rules: {
		'@typescript-eslint/no-misused-spread': 'off',
		'@typescript-eslint/no-non-null-assertion': 'off',
		'@typescript-eslint/no-unsafe-argument': 'off',
		'@typescript-eslint/no-unsafe-assignment': 'off',
		'@typescript-eslint/no-unsafe-call': 'off',
		'@typescript-eslint/no-unsafe-member-access': 'off',
		'@typescript-eslint/no-unsafe-return': 'off',
	},
};

const plainScripts = {
	files: ['**/*.mjs', '**/*.js'],
	languageOptions: {
		globals: {
			console: 'readonly',
			module: 'writable',
			exports: 'writable',
			process: 'readonly',
			require: 'readonly',
		},
	},
	rules: { ...house, 'no-undef': 'error', 'no-unused-vars': 'error' },
};

export default defineConfig(
	globalIgnores(['dist/', 'coverage/', '.host/']),
	{ plugins: { 'tencent-chat': { rules: { arrows: arrowsRule } } } },
	typescript,
	plainScripts,
	imports,
	tests,
	n8nGates,
);
