/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	// The browser tests need an installed n8n; `npm run test:e2e` runs them.
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
	transform: {
		'^.+\\.ts$': [
			'@swc/jest',
			{ jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
		],
	},
	// The built package and n8n's own packages run as they are, untransformed.
	modulePathIgnorePatterns: ['<rootDir>/.host/'],
	maxWorkers: 2,
	testTimeout: 60_000,
};
