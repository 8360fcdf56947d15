/** The tests by which `npm run mutate` judges one room; `scripts/mutate` names them. */
const { transform } = require('./jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
	// It loads the built package as well, which makes `moduleNameMapper` hold for that.
	testEnvironment: 'node',
	transform,
	roots: ['<rootDir>/test'],
	testMatch: process.env.MUTATE_TESTS.split(',').map((name) => `<rootDir>/test/${name}.test.ts`),
	setupFiles: ['<rootDir>/test/support/endAtFirstFailure.ts'],
	testSequencer: '<rootDir>/scripts/mutate/asListed.cjs',
	// n8n loads the built package. Its sources stand in for it, so that the engine sees the mutants.
	moduleNameMapper: { '/dist/(nodes|credentials)/(.+)\\.js$': '<rootDir>/$1/$2' },
	testTimeout: 60_000,
};
