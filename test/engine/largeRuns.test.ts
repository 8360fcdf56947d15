import { startSandbox, type Fault, type Sandbox } from '../../sandbox';
import { mostInAnySecond } from '../support/slidingSecond';
import { nodeName, runTencentChat } from './support/tencentChat';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

const seed = (count: number) =>
	sandbox
		.seed(
			Array.from({ length: count }, () => ({ from: 'user_1001', to: 'user_1002', text: 'old' })),
		)
		.map(({ msgKey }) => ({ key: msgKey }));

const edit = async (
	items: Array<{ key: string }>,
	{ options = {}, signal }: { options?: object; signal?: AbortSignal } = {},
) =>
	await runTencentChat(sandbox.credential, {
		parameters: {
			resource: 'oneToOneMessage',
			operation: 'modify',
			fromAccount: 'user_1001',
			toAccount: 'user_1002',
			msgKey: '={{ $json.key }}',
			fieldsToModify: 'msgBody',
			msgBodyInput: 'text',
			text: 'new',
			options: { ...options },
		},
		onError: 'continueErrorOutput',
		items,
		run: { signal },
	});

const editedCount = () =>
	sandbox.conversation('user_1001', 'user_1002').filter(({ edits }) => edits > 0).length;

describe('a large run', () => {
	it('tells in one sentence how many edits waited for the limit and how many were retried', async () => {
		sandbox.faults.script([{ errorCode: 20004 }, null, 'badGateway']);
		// So few a second are less than even a slow machine can do.
		const result = await edit(seed(30), { options: { maxCallsPerSecond: 15 } });

		expect(result.output(nodeName)).toHaveLength(30);
		expect(result.hints(nodeName)).toEqual([
			{
				message: expect.stringMatching(
					/^\d+ edits waited for the limit set in this node, 15 calls a second; 2 were retried$/,
				),
				type: 'info',
				location: 'outputPane',
			},
		]);
	});

	it('says nothing when nothing was waited for or retried', async () => {
		const result = await edit(seed(20));
		expect(result.hints(nodeName)).toEqual([]);
	});

	it('keeps to Max Calls per Second, in all executions of the node together, and tells it', async () => {
		const items = seed(30);
		const options = { maxCallsPerSecond: 15 };
		const results = await Promise.all([
			edit(items.slice(0, 15), { options }),
			edit(items.slice(15), { options }),
		]);

		const arrivals = sandbox.calls.map(({ atMs }) => atMs);
		expect(arrivals).toHaveLength(30);
		// 15, and those that the way here delays. Each execution by itself would come to all 30.
		expect(mostInAnySecond(arrivals)).toBeLessThanOrEqual(20);
		expect(
			results.flatMap((result) => result.hints(nodeName).map(({ message }) => message)),
		).toEqual(
			expect.arrayContaining([
				expect.stringMatching(
					/^\d+ edits waited for the limit set in this node, 15 calls a second$/,
				),
			]),
		);
	});

	it('keeps to Max Calls per Second also where the first item cannot be read', async () => {
		const [first, ...others] = seed(20);
		const result = await edit([{ ...first!, tries: 0 }, ...others] as typeof others, {
			options: { maxCallsPerSecond: 15, maxTries: '={{ $json.tries }}' },
		});

		expect(result.outputs(nodeName).map((items) => items.length)).toEqual([19, 1]);
		expect(result.hints(nodeName)).toMatchObject([
			{ message: expect.stringContaining('the limit set in this node, 15 calls a second') },
		]);
	});

	it('ends with Stop, and the log says how many edits were done', async () => {
		const button = new AbortController();
		sandbox.on('change', () => {
			if (editedCount() === 40) button.abort();
		});
		const result = await edit(seed(500), { signal: button.signal });
		const told = result.log.map((line) => /stopped with (\d+) edits done/.exec(line)?.[1]);

		expect(result.status).toBe('canceled');
		const [done] = told.filter((count) => count !== undefined);
		expect(Number(done)).toBeGreaterThan(0);
		expect(Number(done)).toBeLessThanOrEqual(editedCount());
		expect(editedCount()).toBeLessThan(80);
	});

	it('goes out by n8n itself where the operator confines what nodes may reach', async () => {
		process.env.N8N_SSRF_PROTECTION_ENABLED = 'true';
		const result = await edit(seed(5)).finally(() => {
			delete process.env.N8N_SSRF_PROTECTION_ENABLED;
		});

		expect(result.output(nodeName)).toHaveLength(5);
		expect(sandbox.connections.opened).toBe(5);
	});

	it('gives a paired result for each item when the server has a bad day', async () => {
		const items = seed(200);
		const scripts = scriptsOf(items.map(({ key }) => key));
		sandbox.faults.decide = ({ body }) => scripts.get(Object(body).MsgKey)?.shift();
		const result = await edit(items, { options: { timeout: 1_000 } });
		const [done = [], failed = []] = result.outputs(nodeName);
		const keys = [...done, ...failed].map(({ pairedItem }) => pairedItem);
		const edits = new Map(
			sandbox
				.conversation('user_1001', 'user_1002')
				.map(({ msgKey, edits: count }) => [msgKey, count]),
		);

		expect(keys).toHaveLength(200);
		expect(new Set(keys.map((paired) => JSON.stringify(paired))).size).toBe(200);
		for (const { json } of done) expect(edits.get(json.MsgKey as string)).toBeGreaterThan(0);
		for (const { json } of failed) {
			expect(json.error).toMatchObject({ message: expect.any(String), errorCode: 20028 });
		}
		expect(failed).toHaveLength(10);
	});
});

/** What the tries of each message meet, after which all goes well: some are always to be repeated. */
const scriptsOf = (keys: readonly string[]): Map<string, Fault[]> => {
	const faults: Array<[every: number, Fault[]]> = [
		[199, ['silence']],
		[67, ['html', 'badGateway']],
		[20, [{ errorCode: 20028 }]],
		[19, ['resetAfter', 'cutBody']],
		[13, [{ errorCode: 20004 }]],
		[11, ['badGateway', { errorCode: 20004 }, 'resetAfter']],
	];
	return new Map(
		keys.map((key, index) => {
			const [, met = []] = faults.find(([every]) => index % every === every - 1) ?? [];
			return [key, [...met]];
		}),
	);
};
