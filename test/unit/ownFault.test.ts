import { answerItems } from '../../nodes/TencentChat/execution/answerItems';
import { runItems } from '../../nodes/TencentChat/execution/runItems';
import { runItemsTogether } from '../../nodes/TencentChat/execution/runItemsTogether';
import type { ItemCalls } from '../../nodes/TencentChat/execution/outcomes';
import type { OutputEntry } from '../../nodes/TencentChat/operations/outputEntry';
import { Concurrency } from '../../nodes/shared/rateLimit/concurrency';
import { success } from '../../nodes/shared/result';
import { app, parametersOf } from '../support/operations';

/** @param tries how many of a call to count before something is thrown; none is no call */
const runOf = (tries: number) => ({
	concurrency: new Concurrency(),
	stopped: () => false,
	heldBack: () => undefined,
	appOf: async () => await Promise.resolve(success({ app, client: {} as never })),
	contextOf: (_app: unknown, _settings: unknown, calls: ItemCalls) => {
		if (tries > 0) {
			calls.begin();
			calls.end({ attempts: tries, mayHaveBeenDone: false } as never, true);
		}
		return {} as never;
	},
	alone: async <Value>(_keys: unknown, _slot: unknown, work: () => Promise<Value>) => await work(),
	withRecords: (entries: readonly OutputEntry[]) => entries,
	end: () => undefined,
});

const items = {
	count: 2,
	parametersOf: () => parametersOf({}),
	continueOnFail: true,
	pause: async () => await Promise.resolve(),
};

const throwing = (thrown: Error) => ({ run: () => Promise.reject(thrown) });

const failuresOf = async (tries: number, thrown: Error) =>
	(await runItems(throwing(thrown), items, runOf(tries))).map((outcome) => outcome?.entries[0]);

describe('an answer that ends in something thrown', () => {
	it('fails its item alone', async () => {
		const context = { getExecutionCancelSignal: () => undefined } as never;
		const answers = ['oops', ''];
		const answer = async () => {
			const said = answers.shift();
			return said === 'oops'
				? await Promise.reject(new Error(said))
				: await Promise.resolve([{ json: {} }]);
		};
		await expect(answerItems(context, { answer }, items)).resolves.toMatchObject([
			{ entries: [{ failure: { kind: 'ownFault', attempts: 0 } }], mayHaveBeenDone: false },
			{ entries: [{ json: {} }] },
		]);
	});
});

describe('an item that ends in something thrown', () => {
	it('after a call is never told as not sent', async () => {
		const failure = {
			kind: 'ownFault',
			title: 'The node itself failed: oops',
			advice: expect.stringContaining('check before you repeat it'),
			attempts: 3,
			stopped: 'mayHaveBeenDone',
		};
		await expect(failuresOf(3, new Error('oops'))).resolves.toMatchObject([
			{ failure },
			{ failure },
		]);
	});

	it('before any call, by a fault of the node, says whose fault it is', async () => {
		const failure = { kind: 'ownFault', attempts: 0, stopped: 'notSent' };
		const advice = expect.stringMatching(/^Nothing was sent for this item\./);
		await expect(failuresOf(0, new Error('oops'))).resolves.toMatchObject([
			{ failure: { ...failure, advice } },
			{ failure: { ...failure, advice } },
		]);
		const outcomes = await runItems(throwing(new Error('oops')), items, runOf(0));
		expect(outcomes.map((outcome) => outcome?.mayHaveBeenDone)).toEqual([false, false]);
	});

	it('fails the items that were done together, and ends the run', async () => {
		const together = { itemsTogether: 2, runTogether: () => Promise.reject(new Error('oops')) };
		const outcomes = await runItemsTogether(together, items, runOf(1));
		expect(outcomes).toMatchObject([
			{ entries: [{ failure: { kind: 'ownFault', attempts: 1 } }], mayHaveBeenDone: true },
			{ entries: [{ failure: { kind: 'ownFault', attempts: 1 } }], mayHaveBeenDone: true },
		]);
	});
});
