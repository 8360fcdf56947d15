import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Fault, type Sandbox } from '../../../sandbox';
import { firstTryMeets } from '../support/faults';
import { errorsOf, jsonOf, pairingOf } from '../support/outputs';
import { nodeName } from '../support/tencentChat';
import { builds, edit, editsIn, runOn, textsIn } from './bothBuilds';

const tries = (options: INodeParameters) => ({ ...edit, options });

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ enforceLimits: true });
});
afterEach(async () => await sandbox.close());

describe.each(builds)('edits of the %s build', (build) => {
	const run = async (node: Parameters<typeof runOn>[2]) =>
		await runOn(build, sandbox.credential, node);

	it('keep to the limit and to few connections, and give items in order and paired', async () => {
		const items = editsIn(sandbox, 500);
		const result = await run({ items });

		const output = result.output(nodeName);
		expect(jsonOf(output).map(({ MsgKey }) => MsgKey)).toEqual(items.map(({ key }) => key));
		expect(pairingOf(output)).toEqual(items.map((_, index) => index));
		expect(textsIn(sandbox)).toEqual(items.map(({ text }) => text));
		// Where the machine stands still for a moment, calls arrive together and some are too many.
		const refused = sandbox.calls.filter(({ errorCode }) => errorCode === 60007);
		expect(refused.length).toBeLessThanOrEqual(25);
		// The pool keeps its connections; n8n's helper opens one a call.
		const { opened } = sandbox.connections;
		expect(opened).toBeLessThanOrEqual(build === 'pooled' ? 32 : sandbox.calls.length);
	}, 60_000);

	it('of one message leave it as the last one says, tries again included', async () => {
		const messages = editsIn(sandbox, 5);
		const items = ['first', 'second', 'third'].flatMap((text) =>
			messages.map(({ key }) => ({ key, text })),
		);
		sandbox.faults.decide = firstTryMeets({ errorCode: 20004 });
		const result = await run({ items });

		expect(pairingOf(result.output(nodeName))).toEqual(items.map((_, index) => index));
		expect(textsIn(sandbox)).toEqual(messages.map(() => 'third'));
	});

	it.each<[Fault]>([
		['badGateway'],
		['html'],
		['cutBody'],
		['resetBefore'],
		['resetAfter'],
		[{ errorCode: 20004 }],
		[{ errorCode: 60007 }],
	])('are tried again that met %j', async (fault) => {
		sandbox.faults.decide = firstTryMeets(fault);
		const result = await run({ items: editsIn(sandbox, 3) });

		expect(result.output(nodeName, 1)).toEqual([]);
		expect(textsIn(sandbox)).toEqual(['new 0', 'new 1', 'new 2']);
	});

	it('wait for an answer no longer than Timeout', async () => {
		sandbox.faults.decide = () => 'silence';
		const parameters = tries({ timeout: 100, maxTries: 2 });
		const result = await run({ parameters, items: editsIn(sandbox, 1) });

		const [error] = errorsOf(result.output(nodeName, 1));
		expect(error).toMatchObject({
			message: expect.stringContaining('Tencent Chat did not answer in time'),
			attempts: 2,
		});
	});
});

it.each<[Fault]>([
	['badGateway'],
	['html'],
	['cutBody'],
	['resetBefore'],
	['resetAfter'],
	[{ errorCode: 20026 }],
	[{ errorCode: 10002 }],
])('Both builds say the same of %j', async (fault) => {
	const parameters = tries({ maxTries: 1 });
	const items = editsIn(sandbox, 1);
	sandbox.faults.decide = () => fault;
	const told = [];
	for (const [build] of builds) {
		const result = await runOn(build, sandbox.credential, { parameters, items });
		// A code such as ECONNRESET belongs to what was sent with.
		const [{ reason: _, ...error }] = errorsOf(result.output(nodeName, 1));
		told.push(error);
	}
	expect(told[0]).toEqual(told[1]);
	expect(told[0].message).not.toBe('');
});
