/** The tests by which `npm run mutate` judges: the quick ones, and some of n8n's engine. */
const { transform, testEnvironment } = require('./jest.config.js');

/** What stops, orders and gives up items is seen in n8n's engine alone. */
const engineTests = ['stop', 'order', 'stopWithoutCalls'];

/** @type {import('jest').Config} */
module.exports = {
	testEnvironment,
	transform,
	roots: ['<rootDir>/test'],
	testMatch: [
		'<rootDir>/test/{unit,property,transport,operations}/**/*.test.ts',
		`<rootDir>/test/engine/{${engineTests.join(',')}}.test.ts`,
	],
	// n8n loads the built package. Its sources stand in for it, so that the engine sees the mutants.
	moduleNameMapper: { '/dist/(nodes|credentials)/(.+)\\.js$': '<rootDir>/$1/$2' },
	testTimeout: 60_000,
};
