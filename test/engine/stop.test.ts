import { startSandbox } from '../../sandbox';
import type { FaultCall, Sandbox } from '../../sandbox';
import { nodeName, runTencentChat, type NodeUnderTest } from './support/tencentChat';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

const items = Array.from({ length: 500 }, (_, index) => ({ to: `user_${index}` }));

const send = async (
	given: ReadonlyArray<Record<string, unknown>>,
	run?: NodeUnderTest['run'],
	options = {},
) =>
	await runTencentChat(sandbox.credential, {
		parameters: {
			resource: 'oneToOneMessage',
			operation: 'send',
			fromAccount: 'user_1001',
			toAccount: '={{ $json.to }}',
			msgBodyInput: 'text',
			text: 'hello',
			options,
		},
		items: given,
		run,
	});

const recipient = ({ body }: FaultCall): unknown => Object(body).To_Account;

const indexesIn = (text: string, name: string): number[] => {
	const told = new RegExp(`${name}: (?:none|items? ([\\d–, ]+))\\.`).exec(text);
	expect(told).not.toBeNull();
	return (told?.[1] ?? '')
		.split(', ')
		.filter((range) => range !== '')
		.flatMap((range) => {
			const [from = NaN, to = from] = range.split('–').map(Number);
			return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
		});
};

const arrived = () =>
	items.flatMap(({ to }, index) =>
		sandbox.conversation('user_1001', to).length > 0 ? [index] : [],
	);

describe('a workflow that stops at a failed item', () => {
	it('tells which items were done, which were not begun and which are not known', async () => {
		const withBad = items.map((item, index) => (index === 20 ? { to: '' } : item));
		const result = await send(withBad);
		const description = String(result.error?.description);

		expect(result.error?.message).toContain('[item 20]');
		expect(indexesIn(description, 'Done')).toEqual(arrived());
		expect(indexesIn(description, 'Failed')).toEqual([20]);
		expect(indexesIn(description, 'Not known')).toEqual([]);
		expect(indexesIn(description, 'Not begun')).toEqual(
			items.map((_, index) => index).filter((index) => index !== 20 && !arrived().includes(index)),
		);
	});

	it('counts what may have been done as not known', async () => {
		sandbox.faults.decide = (call) => {
			if (recipient(call) === 'user_2') return 'resetAfter';
			return recipient(call) === 'user_1' ? { errorCode: 90008 } : undefined;
		};
		const result = await send(items.slice(0, 4), undefined, { maxTries: 1 });

		expect(result.error?.description).toMatch(
			/ Done: items 0, 3\. Failed: item 1\. Not begun: none\. Not known: item 2\.$/,
		);
	});

	it('says nothing of others where there are none', async () => {
		const result = await send([{ to: '' }]);
		expect(result.error?.description).not.toContain('Done:');
	});
});

describe("n8n's Stop", () => {
	it('leaves in the log what became of each item', async () => {
		const button = new AbortController();
		sandbox.faults.decide = (call) => {
			if (call.index === 100) button.abort();
			return undefined;
		};
		const result = await send(items, { signal: button.signal });
		const line = String(result.log.find((logged) => logged.includes('stopped with')));
		const [done, notBegun, notKnown] = [
			indexesIn(line, 'Done'),
			indexesIn(line, 'Not begun'),
			indexesIn(line, 'Not known'),
		];

		expect(result.status).toBe('canceled');
		expect([...done, ...notBegun, ...notKnown].sort((a, b) => a - b)).toEqual(
			items.map((_, index) => index),
		);
		expect(done.length).toBeGreaterThan(0);
		expect(arrived()).toEqual(expect.arrayContaining(done));
		for (const index of notBegun) expect(arrived()).not.toContain(index);
		expect(result.output(nodeName).length).toBeLessThanOrEqual(done.length);
	});
});
