import { getEventListeners } from 'node:events';
import type { IExecuteFunctions } from 'n8n-workflow';
import { outcomeOf, ItemCalls } from '../../nodes/TencentChat/execution/outcomes';
import { startRun } from '../../nodes/TencentChat/execution/run';
import { operationOf } from '../../nodes/TencentChat/operations';
import { modifyC2cMsg } from '../../nodes/shared/apis/modifyC2cMsg';
import type { CallOptions, CallReport } from '../../nodes/shared/client/callTerms';
import { app } from '../support/operations';

const report: CallReport = {
	...{ attempts: 1, overLimitAnswers: 0, mayHaveBeenDoneBefore: false, mayHaveBeenDone: false },
	...{ pacedMs: 0, heldMs: 0, busyMs: 45, callsPerSecond: 200, limitPerSecond: 200 },
};
const edit = { From_Account: 'a', To_Account: 'b', MsgKey: '1_2_3', CloudCustomData: '{}' };
const settings = { timeoutMs: 1_000, maxTries: 6, maxCallsPerSecond: 7, dryRun: false };

/** A run of the operation that modifies messages, in an n8n that keeps what it is told. */
const start = async (first?: typeof settings) => {
	const operation = operationOf('oneToOneMessage', 'modify');
	if (operation === undefined) throw new Error('There is no such operation.');
	const button = new AbortController();
	const hints: unknown[] = [];
	const logged: string[] = [];
	const context = {
		helpers: {},
		getExecutionCancelSignal: () => button.signal,
		getWorkflow: () => ({ id: 'workflow' }),
		getNode: () => ({ id: 'node' }),
		getInputData: () => [{ json: {} }],
		getCredentials: async () =>
			await Promise.resolve({ sdkAppId: 1400000000, secretKey: 'key', region: 'china' }),
		addExecutionHints: (hint: unknown) => hints.push(hint),
		logger: { info: (line: string) => logged.push(line) },
	};
	const run = await startRun(context as unknown as IExecuteFunctions, first, operation);
	const made: CallOptions[] = [];
	const calls = new ItemCalls();
	const call = async (told: Partial<CallReport> = {}, body: Partial<typeof edit> = {}) => {
		const client = {
			call: async (_api: unknown, _body: unknown, options: CallOptions) => {
				made.push(options);
				return await Promise.resolve({ ok: true, value: {}, report: { ...report, ...told } });
			},
		};
		const context = run.contextOf({ app, client: client as never }, settings, calls, [3]);
		await context.call(async () => await Promise.resolve(modifyC2cMsg), { ...edit, ...body });
	};
	return { run, button, hints, logged, made, calls, call };
};

const slot = { free: async <Value>(waiting: Promise<Value>) => await waiting };

describe('a run', () => {
	it("keeps to the first item's Max Calls per Second, and calls as the item's options say", async () => {
		const { made, call } = await start(settings);
		await call();
		expect(made).toMatchObject([{ timeoutMs: 1_000, maxTries: 6 }]);
		expect(made[0]?.flow.nodeRateLimit?.callsPerSecond).toBe(7);
	});

	it('has a pace of its own without them', async () => {
		const { made, call } = await start();
		await call();
		expect(made[0]?.flow.nodeRateLimit).toBeUndefined();
	});

	it('has fewer items under way where calls are quick, and learns nothing of one not made', async () => {
		const { run, call } = await start();
		const most = run.concurrency.limit();
		await call({ attempts: 0, busyMs: 0 });
		expect(run.concurrency.limit()).toBe(most);
		await call();
		expect(run.concurrency.limit()).toBeLessThan(most);
	});

	it('says nothing where there is nothing to say', async () => {
		const { run, hints, logged, call } = await start();
		await call();
		run.end([outcomeOf([{ json: {} }])]);
		expect([hints, logged]).toEqual([[], []]);
	});

	it('tells what waited for another, and of user IDs that are too long, once', async () => {
		const { run, hints, call } = await start();
		for (let item = 0; item < 20; item++) run.heldBack();
		await call({}, { To_Account: 'u'.repeat(33) });
		run.end([]);
		expect(hints).toMatchObject([
			{ type: 'info', message: expect.stringContaining('about the same message') },
			{ type: 'warning', message: expect.stringContaining('(item 3)') },
		]);
	});

	it('that is stopped logs how far it came', async () => {
		const { run, button, logged, call } = await start();
		await call();
		button.abort();
		expect(run.stopped()).toBe(true);
		run.end([outcomeOf([{ json: {} }]), undefined]);
		expect(logged).toEqual([
			'Tencent Chat: stopped with 1 edits done. Done: item 0. Not begun: item 1. Not known: none.',
		]);
	});

	it("leaves nothing behind on n8n's signal", async () => {
		const { run, button } = await start();
		expect(getEventListeners(button.signal, 'abort').length).toBeGreaterThan(0);
		run.end([]);
		expect(getEventListeners(button.signal, 'abort')).toEqual([]);
	});

	it('counts the tries of the calls of an item', async () => {
		const { call, calls } = await start();
		await call({ attempts: 2 });
		expect(calls.attempts()).toBe(2);
		expect(calls.mayHaveBeenDone()).toBe(false);
	});
});

describe('work about a message that another execution works on', () => {
	it('waits for it, without its place among those under way', async () => {
		const [one, other] = [await start(), await start()];
		const order: string[] = [];
		let done = (): void => undefined;
		const first = one.run.alone(['message'], slot, async () => {
			await new Promise<void>((resolve) => (done = resolve));
			order.push('first');
		});
		let freed = 0;
		const waiting = {
			free: async <Value>(wait: Promise<Value>) => {
				freed++;
				return await wait;
			},
		};
		const second = other.run.alone(['message'], waiting, async () => {
			order.push('second');
			return await Promise.resolve('done');
		});
		await new Promise((resolve) => setImmediate(resolve));
		expect([order, freed]).toEqual([[], 1]);
		done();
		await first;
		await expect(second).resolves.toBe('done');
		expect(order).toEqual(['first', 'second']);
	});

	it('is not done where Stop is pressed meanwhile, and leaves the message to others', async () => {
		const [one, other, third] = [await start(), await start(), await start()];
		let done = (): void => undefined;
		const first = one.run.alone(['message'], slot, async () => {
			await new Promise<void>((resolve) => (done = resolve));
		});
		const worked: string[] = [];
		const second = other.run.alone(['message'], slot, async () => {
			worked.push('stopped');
			return await Promise.resolve('done');
		});
		other.button.abort();
		await expect(second).resolves.toBeUndefined();
		done();
		await first;
		await third.run.alone(['message'], slot, async () => {
			worked.push('third');
			await Promise.resolve();
		});
		expect(worked).toEqual(['third']);
	});

	it('is free again where the work fails', async () => {
		const { run } = await start();
		const failing = run.alone(['message'], slot, async () => await Promise.reject(new Error('no')));
		await expect(failing).rejects.toThrow('no');
		await expect(
			run.alone(['message'], slot, async () => await Promise.resolve('done')),
		).resolves.toBe('done');
	});
});
