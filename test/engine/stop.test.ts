import { startSandbox } from '../../sandbox';
import type { FaultCall, Sandbox } from '../../sandbox';
import { indexesIn } from './support/itemRanges';
import { runTencentChat } from './support/tencentChat';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

const items = Array.from({ length: 500 }, (_, index) => ({ to: `user_${index}` }));

const send = async (given: ReadonlyArray<Record<string, unknown>>, options = {}) =>
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
	});

const recipient = ({ body }: FaultCall): unknown => Object(body).To_Account;

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
		const result = await send(items.slice(0, 4), { maxTries: 1 });

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
	it('leaves the message that it was about to the next execution', async () => {
		const [seeded] = sandbox.seed([
			{ from: 'user_1001', to: 'user_1002', text: 'old', cloudCustomData: '{}' },
		]);
		const merge = async (count: number, signal?: AbortSignal) =>
			await runTencentChat(sandbox.credential, {
				parameters: {
					resource: 'oneToOneMessage',
					operation: 'modify',
					fromAccount: 'user_1001',
					toAccount: 'user_1002',
					msgKey: seeded?.msgKey ?? '',
					fieldsToModify: 'cloudCustomData',
					cloudCustomData: '={{ JSON.stringify({ ["f" + $json.number]: true }) }}',
					cloudCustomDataMode: 'merge',
				},
				items: Array.from({ length: count }, (_, number) => ({ number })),
				run: { signal },
			});
		const button = new AbortController();
		sandbox.faults.decide = (call) => {
			if (call.index === 5) button.abort();
			return undefined;
		};
		const [stopped, waiting] = [merge(20, button.signal), merge(2)];

		await expect(stopped).resolves.toMatchObject({ status: 'canceled' });
		await expect(waiting).resolves.toMatchObject({ status: 'success' });
		await expect(merge(1)).resolves.toMatchObject({ status: 'success' });
	});
});
