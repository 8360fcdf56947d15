import { resolve } from 'node:path';
import { TestStatus } from '@stryker-mutator/api/test-runner';
import { circus, forgetOurs, requireOurs } from './load.mjs';
import { idOf } from './testId.mjs';

const { addEventHandler, getState, resetState, run, setState } = circus;

/** How long each test took with no mutant active, in ms; not known of a process that was begun anew. */
const tookMs = new Map();
const usualMs = 2_000;

/**
 * What a mutant has brought to a halt is waited for no longer than this. A machine that does other
 * things meanwhile may take a few times as long as before.
 */
const patienceMs = (id) => 3_000 + 5 * (tookMs.get(id) ?? usualMs);

let current;

addEventHandler((event) => {
	if (event.name === 'test_start') {
		const { name, wanted, ended, state } = current;
		const id = idOf(name, namesOf(event.test));
		if (ended || (wanted !== undefined && !wanted.has(id))) event.test.mode = 'skip';
		else state.currentTestId = id;
		if (current.mutant !== undefined)
			event.test.timeout = Math.min(patienceMs(id), current.timeout);
	}
	if (event.name === 'test_done') {
		current.state.currentTestId = undefined;
		if (current.mutant !== undefined) current.ended ||= event.test.errors.length > 0;
		else tookMs.set(idOf(current.name, namesOf(event.test)), event.test.duration);
	}
});

/**
 * Runs the tests of one file, until one fails where a mutant is active.
 *
 * @param name below `test/`
 */
export async function runFile(name, { wanted, timeout, state, mutant, activeFrom }) {
	current = { name, wanted, timeout, state, mutant, ended: false };
	state.activeMutant = activeFrom === 'load' ? mutant : undefined;
	forgetOurs();
	resetState();
	setState({ ...getState(), testTimeout: timeout });
	try {
		requireOurs('test/support/endAtFirstFailure.ts');
		requireOurs(`test/${name}.test.ts`);
		state.activeMutant = mutant;
		const { testResults } = await run();
		return testResults
			.filter(({ status }) => status !== 'skip' && status !== 'todo')
			.map((result) => resultOf(name, result));
	} finally {
		state.activeMutant = undefined;
	}
}

const resultOf = (file, { testPath, duration, errors }) => {
	const id = idOf(file, testPath.slice(1));
	const [failureMessage] = errors;
	return {
		id,
		name: id,
		// By which Stryker sees that a test has changed since the last run.
		fileName: resolve(`test/${file}.test.ts`),
		timeSpentMs: duration ?? 0,
		...(failureMessage === undefined
			? { status: TestStatus.Success }
			: { status: TestStatus.Failed, failureMessage: String(failureMessage) }),
	};
};

const namesOf = ({ name, parent }) => (parent === undefined ? [] : [...namesOf(parent), name]);
