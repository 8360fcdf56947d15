import { ItemCalls, hasFailed, outcomeOf } from '../../nodes/TencentChat/execution/outcomes';
import type { OutputEntry } from '../../nodes/TencentChat/operations/outputEntry';

describe('the calls of one item', () => {
	const report = (attempts: number, mayHaveBeenDone = false) =>
		({ attempts, mayHaveBeenDone }) as Parameters<ItemCalls['end']>[0];

	it('count their tries, and one that gave no report as one', () => {
		const calls = new ItemCalls();
		expect(calls.attempts()).toBe(0);
		calls.begin();
		expect(calls.attempts()).toBe(1);
		expect(calls.mayHaveBeenDone()).toBe(true);
		calls.end(report(3), true);
		expect(calls.attempts()).toBe(3);
		calls.begin();
		expect(calls.attempts()).toBe(4);
	});

	it.each([
		['a success', true, true, false],
		['a failure that did nothing', false, false, false],
		['a failure that may have done something', false, true, true],
	])('may have been carried out without success: after %s', (_, succeeded, maybe, expected) => {
		const calls = new ItemCalls();
		calls.begin();
		calls.end(report(1, maybe), succeeded);
		calls.begin();
		calls.end(report(1), true);
		expect(calls.mayHaveBeenDone()).toBe(expected);
		expect(outcomeOf([{ json: {} }], calls).mayHaveBeenDone).toBe(expected);
	});
});

describe('an item that came to several things', () => {
	it('has failed where one of them is a failure', () => {
		const done: OutputEntry = { json: {} };
		const wrong: OutputEntry = { failure: { kind: 'input', title: 'wrong', advice: '' } };
		expect([[done, wrong], [wrong], [done], []].map((all) => hasFailed(outcomeOf(all)))).toEqual([
			...[true, true, false, false],
		]);
	});
});
