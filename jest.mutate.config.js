/** The tests by which `npm run mutate` judges one room; `scripts/mutate` names them. */
const { transform, testEnvironment } = require('./jest.config.js');

const tests = (process.env.MUTATE_TESTS ?? 'unit/*').split(/,(?![^{]*\})/);

/** @type {import('jest').Config} */
module.exports = {
	testEnvironment,
	transform,
	roots: ['<rootDir>/test'],
	testMatch: tests.map((test) => `<rootDir>/test/${test}.test.ts`),
	setupFiles: ['<rootDir>/test/support/endAtFirstFailure.ts'],
	testSequencer: '<rootDir>/scripts/mutate/smallestFirst.cjs',
	// n8n loads the built package. Its sources stand in for it, so that the engine sees the mutants.
	moduleNameMapper: { '/dist/(nodes|credentials)/(.+)\\.js$': '<rootDir>/$1/$2' },
	testTimeout: 60_000,
};
