import { outcomeOf, type ItemOutcome } from '../../nodes/TencentChat/execution/outcomes';
import { progressOf } from '../../nodes/TencentChat/execution/reports/progress';
import type { OutputEntry } from '../../nodes/TencentChat/operations/outputEntry';

const done: OutputEntry = { json: {} };
const wrong: OutputEntry = { failure: { kind: 'input', title: 'wrong', advice: '' } };
const stopped: OutputEntry = {
	failure: {
		...{ kind: 'cancelled', title: 'stopped', advice: '', attempts: 0, stopped: 'cancelled' },
	},
};
const of = (...entries: OutputEntry[]): ItemOutcome => outcomeOf(entries);
const uncertain = (...entries: OutputEntry[]): ItemOutcome => ({ entries, mayHaveBeenDone: true });

describe('how far an execution came', () => {
	it('is told of each item by its number', () => {
		const outcomes = [
			...[of(done), of(done), of(done), of(wrong), of(done), of(done, wrong)],
			...[of(), uncertain(wrong), uncertain(stopped), of(stopped), undefined, of(done)],
		];
		expect(progressOf(outcomes)).toBe(
			'Done: items 0–2, 4, 6, 11. Partly done: item 5. Failed: item 3. Not begun: items 9–10. Not known: items 7–8.',
		);
	});

	it('says so where there are none, but for what seldom is', () => {
		expect(progressOf([of(done), of(done, done)])).toBe(
			'Done: items 0–1. Not begun: none. Not known: none.',
		);
		expect(progressOf([undefined])).toBe('Done: none. Not begun: item 0. Not known: none.');
	});

	it('counts an item as failed where a part of it failed and another was stopped', () => {
		expect(progressOf([of(wrong, stopped)])).toContain('Failed: item 0.');
		expect(progressOf([of(stopped, stopped)])).toContain('Not begun: item 0.');
	});

	it('counts an item whose last call succeeded as done, whatever may have been before', () => {
		expect(progressOf([uncertain(done)])).toContain('Done: item 0.');
	});
});
