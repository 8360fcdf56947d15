import { runItemsTogether } from '../../nodes/TencentChat/execution/runItemsTogether';
import type { Run } from '../../nodes/TencentChat/execution/run';
import type { Parameters } from '../../nodes/TencentChat/fields/parameters';
import type { OutputEntry } from '../../nodes/TencentChat/operations/outputEntry';
import { Concurrency } from '../../nodes/shared/rateLimit/concurrency';
import { failure, success } from '../../nodes/shared/result';
import { app, parametersOf, valueIn } from '../support/operations';

type Item = Record<string, unknown>;

/** Does items ten at a time, and gives which of them shared a call. */
const doAll = async (
	items: readonly Item[],
	answer: (item: Parameters) => readonly OutputEntry[] = (item) => [
		{ json: { number: valueIn(item, 'number') } },
	],
) => {
	const calls: unknown[][] = [];
	const known = new Map<unknown, object>();
	const appOf = (index: number) => {
		const name = items[index]?.app ?? 'one';
		if (name === 'none') return failure({ kind: 'input' as const, title: 'no app', advice: '' });
		if (!known.has(name)) known.set(name, { app, client: {} });
		return success(known.get(name) as never);
	};
	const run: Run = {
		concurrency: new Concurrency(),
		stopped: () => false,
		heldBack: () => undefined,
		appOf: async (index) => await Promise.resolve(appOf(index)),
		contextOf: (_app, _settings, _calls, indexes) => {
			calls.push([...indexes]);
			return {} as never;
		},
		alone: async (_keys, _slot, work) => await work(),
		withRecords: (entries) => entries.map((entry) => ({ ...entry, recorded: true })),
		end: () => undefined,
	};
	const outcomes = await runItemsTogether(
		{
			itemsTogether: 10,
			runTogether: async (all) => await Promise.resolve(all.map(answer)),
		},
		{
			count: items.length,
			parametersOf: (index) => parametersOf({ number: index, ...items[index] }),
			continueOnFail: true,
			pause: async () => await Promise.resolve(),
		},
		run,
	);
	calls.sort((a, b) => Number(a[0]) - Number(b[0]));
	return { calls, outcomes, entries: outcomes.map((outcome) => outcome?.entries) };
};

const some = (count: number, item: Item = {}) => Array.from({ length: count }, () => item);
const numbers = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, index) => from + index);

describe('items that share calls', () => {
	it('are as many as a call takes, in their order, and the rest', async () => {
		const { calls, entries } = await doAll(some(23));
		expect(calls).toEqual([numbers(0, 10), numbers(10, 20), numbers(20, 23)]);
		expect(entries).toEqual(numbers(0, 23).map((number) => [{ json: { number } }]));
	});

	it('are none where there are none', async () => {
		await expect(doAll([])).resolves.toMatchObject({ calls: [], outcomes: [] });
	});

	it('are of one app', async () => {
		const { calls, entries } = await doAll([{ app: 'a' }, { app: 'b' }, { app: 'a' }]);
		expect(calls).toEqual([[0, 2], [1]]);
		expect(entries).toEqual(numbers(0, 3).map((number) => [{ json: { number } }]));
	});

	it('have the same options', async () => {
		const dry = { options: { dryRun: true } };
		const { calls } = await doAll([{}, dry, {}, dry]);
		expect(calls).toEqual([
			[0, 2],
			[1, 3],
		]);
	});

	it('have a record each where they ask for one', async () => {
		const { calls, entries } = await doAll([{ options: { includeRecord: true } }, {}]);
		expect(calls).toEqual([[0, 1]]);
		expect(entries).toEqual([[{ json: { number: 0 }, recorded: true }], [{ json: { number: 1 } }]]);
	});

	it('are not those that cannot be sent, which fail alone', async () => {
		const unread = () => {
			throw new Error('wrong expression');
		};
		const { calls, entries } = await doAll([{ app: 'none' }, {}, { options: unread }, {}]);
		expect(calls).toEqual([[1, 3]]);
		expect(entries).toMatchObject([
			[{ failure: { title: 'no app' } }],
			[{ json: { number: 1 } }],
			[{ failure: { title: 'wrong expression' } }],
			[{ json: { number: 3 } }],
		]);
	});

	it('come to nothing where an answer says nothing of one', async () => {
		const { entries } = await doAll(some(2), (item) =>
			valueIn(item, 'number') === 0 ? [] : [{ json: {} }],
		);
		expect(entries).toEqual([[], [{ json: {} }]]);
	});
});
