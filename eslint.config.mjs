import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { n8nGates } from './scripts/lint/n8nGates.mjs';

const baseRules = {
	eqeqeq: 'error',
	'no-empty': 'error',
	'no-var': 'error',
	'object-shorthand': 'error',
	'prefer-const': 'error',
};

const typescript = {
	files: ['**/*.ts'],
	extends: [tseslint.configs.strictTypeChecked],
	languageOptions: {
		parserOptions: { project: './tsconfig.dev.json', tsconfigRootDir: import.meta.dirname },
	},
	rules: {
		...baseRules,
		'@typescript-eslint/consistent-type-imports': 'error',
		'@typescript-eslint/no-unused-vars': [
			'error',
			{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
		],
		'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
		'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
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
	rules: { ...baseRules, 'no-undef': 'error', 'no-unused-vars': 'error' },
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
	globalIgnores(['dist/', 'packages/', 'coverage/', 'mutation/', '.host/']),
	typescript,
	plainScripts,
	pageScripts,
	tests,
	n8nGates,
);
