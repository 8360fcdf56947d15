/**
 * Mutation testing: the code is broken in many small ways, one at a time, and a test should notice each.
 * `npm run mutate` runs it; `scripts/mutate` says for which files, and by which tests.
 */
const { MUTATE_ROOM: room = 'room', MUTATE_CONCURRENCY: concurrency = '1' } = process.env;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
	testRunner: 'oneProcess',
	plugins: ['./scripts/mutate/oneProcess/index.mjs'],
	coverageAnalysis: 'perTest',
	// A machine that does other things meanwhile is no sign of a mutant. The runner ends what hangs.
	timeoutMS: 20_000,
	concurrency: Number(concurrency),
	// Tables and constants, which a module works out as it loads, are data: the tests of what they are
	// for name them once more, or nothing would be gained by it.
	ignoreStatic: true,
	// Most strings are words for a person, or names that the compiler checks. Tests pin the wire names.
	mutator: { excludedMutations: ['StringLiteral'] },
	incremental: true,
	incrementalFile: `mutation/${room}.incremental.json`,
	tempDirName: 'mutation/sandbox',
	htmlReporter: { fileName: `mutation/${room}.html` },
	jsonReporter: { fileName: `mutation/${room}.json` },
	reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
	clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
	ignorePatterns: ['.host', 'coverage', 'mutation', 'packages', 'bench-results'],
	thresholds: { high: 90, low: 85, break: null },
};
