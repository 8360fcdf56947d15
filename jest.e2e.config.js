/** The end-to-end tests: this package in a real n8n, in a real browser, with the sandbox behind it. */
const { transform, modulePathIgnorePatterns } = require('./jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	transform,
	modulePathIgnorePatterns,
	roots: ['<rootDir>/test/e2e'],
	// The editor's tests know the pages of one n8n; in another, N8N_VERSION, run what needs no
	// editor, and the pickers.
	testMatch: [
		process.env.N8N_VERSION
			? '**/{builds,everyN8n,examples,sendAndWait,pickers}.test.ts'
			: '**/*.test.ts',
	],
	globalSetup: '<rootDir>/test/e2e/support/startN8n.ts',
	globalTeardown: '<rootDir>/test/e2e/support/stopN8n.ts',
	// One browser at a time: n8n and Chromium have enough to do with two cores.
	maxWorkers: 1,
	// A busy machine may need several times as long as a quiet one.
	testTimeout: 240_000,
};
