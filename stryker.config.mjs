/**
 * Mutation testing: the code is broken in many small ways, one at a time, and a test should notice each.
 * `npm run mutate` runs it, `scripts/mutate.mjs` says for which files.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
	testRunner: 'jest',
	plugins: ['@stryker-mutator/jest-runner'],
	jest: { configFile: 'jest.mutate.config.js', enableFindRelatedTests: false },
	coverageAnalysis: 'perTest',
	concurrency: Number(process.env.MUTATE_CONCURRENCY ?? 1),
	// Tables and constants, which a module works out as it loads, are data: the tests of what they are
	// for name them once more, or nothing would be gained by it.
	ignoreStatic: true,
	// Most strings are words for a person, or names that the compiler checks. Tests pin the wire names.
	mutator: { excludedMutations: ['StringLiteral'] },
	incremental: true,
	incrementalFile: 'mutation/incremental.json',
	tempDirName: 'mutation/sandbox',
	htmlReporter: { fileName: 'mutation/report.html' },
	jsonReporter: { fileName: 'mutation/report.json' },
	reporters: ['clear-text', 'html', 'json'],
	clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
	ignorePatterns: ['.host', 'coverage', 'mutation', 'packages', 'bench-results'],
	thresholds: { high: 90, low: 85, break: null },
};
