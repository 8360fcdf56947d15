import type { IExecuteFunctions } from 'n8n-workflow';
import { runItems } from '../../nodes/TencentChat/execution/runItems';
import { runItemsTogether } from '../../nodes/TencentChat/execution/runItemsTogether';
import type { Outcomes } from '../../nodes/TencentChat/execution/outcomes';
import type { Run } from '../../nodes/TencentChat/execution/run';
import { answerItems } from '../../nodes/TencentChat/execution/answerItems';
import type { Parameters } from '../../nodes/TencentChat/fields/parameters';
import type { OutputEntry } from '../../nodes/TencentChat/operations/outputEntry';
import { Concurrency } from '../../nodes/shared/rateLimit/concurrency';
import { success } from '../../nodes/shared/result';
import { app, parametersOf, valueIn } from '../support/operations';

const stopping = { stopped: false };

const run: Run = {
	concurrency: Object.assign(new Concurrency(), { limit: () => 2 }),
	stopped: () => stopping.stopped,
	heldBack: () => undefined,
	appOf: async () => await Promise.resolve(success({ app, client: {} as never })),
	contextOf: () => ({}) as never,
	alone: async (_keys, _slot, work) => await work(),
	withRecords: (entries) => entries,
	end: () => undefined,
};

const outcomeOf = (parameters: Parameters): OutputEntry =>
	valueIn(parameters, 'number') === 20
		? { failure: { kind: 'input', title: 'is wrong', advice: 'Correct it.' } }
		: { json: {} };

const later = async <Value>(value: Value): Promise<Value> =>
	await new Promise((resolve) => setImmediate(() => resolve(value)));

const items = (continueOnFail: boolean) => ({
	count: 100,
	parametersOf: (number: number) => parametersOf({ number }),
	continueOnFail,
	pause: async () => await Promise.resolve(),
});

/** The ways in which operations do their items; how many of them are begun at a time at most. */
const ways: Array<[string, number, (continueOnFail: boolean) => Promise<Outcomes>]> = [
	[
		'one by one',
		2,
		async (continueOnFail) =>
			await runItems(
				{ run: async (parameters) => await later([outcomeOf(parameters)]) },
				items(continueOnFail),
				run,
			),
	],
	[
		'several with one call',
		10,
		async (continueOnFail) =>
			await runItemsTogether(
				{
					itemsTogether: 5,
					runTogether: async (all) => await later(all.map((each) => [outcomeOf(each)])),
				},
				items(continueOnFail),
				run,
			),
	],
	[
		'without a call',
		8,
		async (continueOnFail) =>
			await answerItems(
				{
					getExecutionCancelSignal: () => (stopping.stopped ? AbortSignal.abort() : undefined),
				} as IExecuteFunctions,
				{ answer: async (parameters) => await later([outcomeOf(parameters)]) },
				items(continueOnFail),
			),
	],
];

afterEach(() => {
	stopping.stopped = false;
});

describe.each(ways)('items that are done %s', (_, atATime, outcomesOf) => {
	const begun = (outcomes: Outcomes) => outcomes.filter((outcome) => outcome !== undefined).length;

	it('are begun no more after the first that fails, where the workflow stops at it', async () => {
		const outcomes = await outcomesOf(false);

		expect(outcomes).toHaveLength(100);
		expect(begun(outcomes)).toBeGreaterThan(20);
		expect(begun(outcomes)).toBeLessThanOrEqual(20 + atATime);
		expect(outcomes[20]).toMatchObject({ entries: [{ failure: { title: 'is wrong' } }] });
	});

	it('are all done where the workflow goes on after a failed one', async () => {
		const outcomes = await outcomesOf(true);
		const failed = outcomes.flatMap((outcome, index) =>
			outcome?.entries.some((entry) => 'failure' in entry) ? [index] : [],
		);

		expect(begun(outcomes)).toBe(100);
		expect(failed).toEqual([20]);
	});

	it('are not begun at all once Stop was pressed', async () => {
		stopping.stopped = true;
		const outcomes = await outcomesOf(true);

		expect(outcomes).toHaveLength(100);
		expect(begun(outcomes)).toBe(0);
	});
});
