/**
 * A test runner for Stryker: Jest's own tests, in one process that goes on. Stryker's runner for Jest
 * loads everything again for each file and each mutant, n8n's own modules too: half a minute for a mutant
 * of the callbacks. This one loads again only what is ours, and only the files whose tests reach the
 * mutant, which takes a second.
 */
import {
	PluginKind,
	commonTokens,
	declareFactoryPlugin,
	tokens,
} from '@stryker-mutator/api/plugin';
import {
	DryRunStatus,
	TestStatus,
	determineHitLimitReached,
	toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { fileOfId } from './testId.mjs';

const files = process.env.MUTATE_TESTS.split(',');
const state = (globalThis.__stryker__ ??= {});

class OneProcess {
	/** Stryker's main process loads this file as well, which runs no tests. */
	async init() {
		({ runFile: this.runFile } = await import('./runFile.mjs'));
	}

	capabilities() {
		return { reloadEnvironment: true };
	}

	async dryRun({ timeout }) {
		state.mutantCoverage = { static: {}, perTest: {} };
		const tests = [];
		for (const file of files) tests.push(...(await this.runFile(file, { timeout, state })));
		return { status: DryRunStatus.Complete, tests, mutantCoverage: state.mutantCoverage };
	}

	async mutantRun({ activeMutant, testFilter, timeout, hitLimit, mutantActivation }) {
		const wanted = testFilter && new Set(testFilter);
		state.hitLimit = hitLimit;
		state.hitCount = hitLimit === undefined ? undefined : 0;
		const options = {
			wanted,
			state,
			mutant: activeMutant.id,
			activeFrom: mutantActivation === 'static' ? 'load' : 'run',
			// A little less than what Stryker waits, or it would end this process.
			timeout: timeout * 0.9,
		};
		const tests = [];
		for (const file of wanted === undefined ? files : filesOf(wanted)) {
			tests.push(...(await this.runFile(file, options)));
			const tooOften = determineHitLimitReached(state.hitCount, state.hitLimit);
			if (tooOften !== undefined) return toMutantRunResult(tooOften);
			if (tests.some(({ status }) => status === TestStatus.Failed)) break;
		}
		return toMutantRunResult({ status: DryRunStatus.Complete, tests }, false);
	}
}

/** The quickest first, as they are listed. */
const filesOf = (wanted) => {
	const named = new Set([...wanted].map(fileOfId));
	return files.filter((file) => named.has(file));
};

const create = () => new OneProcess();
create.inject = tokens(commonTokens.logger);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'oneProcess', create)];
