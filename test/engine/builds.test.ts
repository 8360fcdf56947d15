import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Fault, type Sandbox } from '../../sandbox';
import type { Build } from '../../scripts/builds';
import { firstTryMeets } from './support/faults';
import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { nodeName, runTencentChat, type NodeUnderTest } from './support/tencentChat';

const edit = {
	...{ resource: 'oneToOneMessage', operation: 'modify', fieldsToModify: 'msgBody' },
	...{ fromAccount: 'user_1001', toAccount: 'user_1002', msgKey: '={{ $json.key }}' },
	...{ msgBodyInput: 'text', text: '={{ $json.text }}' },
};
const tries = (options: INodeParameters) => ({ ...edit, options });

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ enforceLimits: true });
});
afterEach(async () => await sandbox.close());

const itemsFor = (count: number) =>
	sandbox
		.seed(
			Array.from({ length: count }, () => ({ from: 'user_1001', to: 'user_1002', text: 'old' })),
		)
		.map(({ msgKey }, index) => ({ key: msgKey, text: `new ${index}` }));

const runOn =
	(build: Build) => async (node: Pick<NodeUnderTest, 'items'> & Partial<NodeUnderTest>) =>
		await runTencentChat(sandbox.credential, { parameters: edit, ...node, build });

const texts = () =>
	sandbox.conversation('user_1001', 'user_1002').map(({ msgBody }) => msgBody[0]?.MsgContent.Text);

/** What both builds promise; `test/transport/contract.test.ts` holds what they send with to the same. */
describe.each([['verified'], ['pooled']] as const)('the %s build', (build) => {
	const run = runOn(build);

	it('keeps to the limit, and gives its items in order and paired', async () => {
		const items = itemsFor(500);
		const result = await run({ items });

		const output = result.output(nodeName);
		expect(jsonOf(output).map(({ MsgKey }) => MsgKey)).toEqual(items.map(({ key }) => key));
		expect(pairingOf(output)).toEqual(items.map((_, index) => index));
		expect(texts()).toEqual(items.map(({ text }) => text));
		// Where the machine stands still for a moment, calls arrive together and some are too many.
		const refused = sandbox.calls.filter(({ errorCode }) => errorCode === 60007);
		expect(refused.length).toBeLessThanOrEqual(25);
	}, 60_000);

	it.each<[Fault]>([
		['badGateway'],
		['html'],
		['cutBody'],
		['resetBefore'],
		['resetAfter'],
		[{ errorCode: 20004 }],
		[{ errorCode: 60007 }],
	])('tries an edit again that met %j', async (fault) => {
		sandbox.faults.decide = firstTryMeets(fault);
		const result = await run({ items: itemsFor(3) });

		expect(result.error).toBeUndefined();
		expect(texts()).toEqual(['new 0', 'new 1', 'new 2']);
	});

	it('waits for an answer no longer than Timeout', async () => {
		sandbox.faults.decide = () => 'silence';
		const parameters = tries({ timeout: 300, maxTries: 2 });
		const result = await run({
			...{ parameters, onError: 'continueErrorOutput' },
			items: itemsFor(1),
		});

		const [error] = errorsOf(result.output(nodeName, 1));
		expect(error).toMatchObject({
			message: expect.stringContaining('Tencent Chat did not answer in time'),
			attempts: 2,
		});
	});

	it('sends nothing more once Stop was pressed', async () => {
		const items = itemsFor(300);
		const stop = new AbortController();
		sandbox.faults.decide = () => {
			if (sandbox.calls.length === 20) stop.abort();
			return undefined;
		};
		const result = await run({ items, run: { signal: stop.signal } });

		expect(result.status).toBe('canceled');
		const atEnd = sandbox.calls.length;
		await new Promise((resolve) => setTimeout(resolve, 300));
		// Those under way when Stop was pressed may still arrive.
		expect(sandbox.calls.length).toBeLessThanOrEqual(atEnd + 32);
		expect(sandbox.calls.length).toBeLessThan(items.length);
	});

	it.each<[Fault]>([['badGateway'], ['html'], ['cutBody'], ['resetBefore']])(
		'shows no secret where the server answers with %j',
		async (fault) => {
			sandbox.faults.decide = () => fault;
			const result = await run({ parameters: tries({ maxTries: 1 }), items: itemsFor(1) });

			const { error } = result;
			const everything = JSON.stringify([result.run, error, error?.stack, result.log]);
			expect(result.status).toBe('error');
			expect(everything).not.toContain(sandbox.credential.secretKey);
			expect(everything).not.toMatch(/usersig=|eJ[\w*-]{60}/i);
		},
	);
});

it.each<[Fault]>([
	['badGateway'],
	['html'],
	['cutBody'],
	['resetBefore'],
	['resetAfter'],
	[{ errorCode: 20026 }],
	[{ errorCode: 10002 }],
])('says the same of %j in both builds', async (fault) => {
	const parameters = tries({ maxTries: 1 });
	const [item] = itemsFor(1);
	const errors = [];
	for (const build of ['verified', 'pooled'] as const) {
		sandbox.faults.decide = () => fault;
		const result = await runOn(build)({
			...{ parameters, onError: 'continueErrorOutput', items: [item!] },
		});
		// A code such as ECONNRESET belongs to what was sent with.
		const [{ reason: _, ...told }] = errorsOf(result.output(nodeName, 1));
		errors.push(told);
	}
	expect(errors[0]).toEqual(errors[1]);
	expect(errors[0].message).not.toBe('');
});
