/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: '<rootDir>/test/support/jest/environment.js',
	// What Jest clears of globals after each file would be cleared for those outside as well.
	testEnvironmentOptions: { globalsCleanup: 'off' },
	moduleNameMapper: {
		'^(n8n-core|n8n-workflow|@n8n/backend-network|fast-check)$':
			'<rootDir>/test/support/jest/$1.js',
	},
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
	// A worker that has held n8n-core needs its time to end, on a busy machine more than Jest's 0.5 s.
	workerGracefulExitTimeout: 10_000,
	testTimeout: 60_000,
};
