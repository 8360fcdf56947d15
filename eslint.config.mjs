import { defineConfig, globalIgnores } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { arrowsRule } from './scripts/lint/arrowsRule.mjs';
import { n8nGates } from './scripts/lint/n8nGates.mjs';

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
			__dirname: 'readonly',
			console: 'readonly',
			module: 'writable',
			exports: 'writable',
			process: 'readonly',
			require: 'readonly',
		},
	},
	rules: { ...house, 'no-undef': 'error', 'no-unused-vars': 'error' },
};

/** What the browser gives to the sandbox's page. */
const browserGlobals = [
	...['document', 'fetch', 'history', 'location', 'navigator', 'requestAnimationFrame'],
	...['CSS', 'EventSource', 'FormData', 'ResizeObserver', 'setTimeout'],
];
const pageScripts = {
	files: ['sandbox/page/*.mjs'],
	languageOptions: {
		globals: Object.fromEntries(browserGlobals.map((name) => [name, 'readonly'])),
	},
};

export default defineConfig(
	globalIgnores(['dist/', 'packages/', 'coverage/', '.host/']),
	{ plugins: { 'tencent-chat': { rules: { arrows: arrowsRule } } } },
	typescript,
	plainScripts,
	pageScripts,
	imports,
	tests,
	n8nGates,
);
