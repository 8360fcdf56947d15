import { startSandbox, type Fault, type Sandbox } from '../../../sandbox';
import { firstTryMeets } from '../support/faults';
import { indexesIn } from '../support/itemRanges';
import { errorsOf, pairingOf } from '../support/outputs';
import { nodeName, type NodeUnderTest } from '../support/tencentChat';
import { builds, runOn, textsIn } from './bothBuilds';

const text = { msgBodyInput: 'text', text: '={{ $json.text }}' };
const send = {
	...{ resource: 'oneToOneMessage', operation: 'send', fromAccount: 'user_1001' },
	...{ toAccount: '={{ $json.to }}', ...text },
};
const sendToMany = {
	...{ resource: 'oneToOneMessage', operation: 'sendToMany', toAccounts: '={{ $json.to }}' },
	...text,
};

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

describe.each(builds)('sends of the %s build', (build) => {
	const run = async (
		parameters: NodeUnderTest['parameters'],
		items: NodeUnderTest['items'],
		signal?: AbortSignal,
	) => await runOn(build, sandbox.credential, { parameters, items, run: { signal } });

	it.each<[Fault]>([['resetBefore'], ['resetAfter'], ['cutBody'], ['badGateway']])(
		'whose first try meets %j arrive once and in order, and are told as done',
		async (fault) => {
			sandbox.faults.decide = firstTryMeets(fault);
			const items = ['a', 'b', 'c'].map((each) => ({ to: 'user_1002', text: each }));
			const others = ['user_1003', 'user_1004'].map((to) => ({ to, text: 'd' }));
			const result = await run(send, [...items, ...others]);

			expect(result.output(nodeName, 1)).toEqual([]);
			expect(pairingOf(result.output(nodeName))).toEqual([0, 1, 2, 3, 4]);
			expect(textsIn(sandbox)).toEqual(['a', 'b', 'c']);
			for (const { to } of others) expect(textsIn(sandbox, 'user_1001', to)).toEqual(['d']);
		},
	);

	it('that Tencent would deliver twice are not repeated, and told as not known', async () => {
		sandbox.faults.script(['resetAfter']);
		const result = await run(sendToMany, [{ to: 'user_1002, user_1003', text: 'news' }]);

		const stopped = 'mayHaveBeenDone';
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([{ stopped }, { stopped }]);
		expect(sandbox.calls).toHaveLength(1);
	});

	it('end with Stop: no call leaves after it, and the log tells of each item', async () => {
		const items = Array.from({ length: 300 }, (_, index) => ({ to: `to_${index}`, text: 'hello' }));
		const button = new AbortController();
		sandbox.faults.decide = ({ index }) => {
			if (index === 40) button.abort();
			return undefined;
		};
		const result = await run(send, items, button.signal);
		const line = String(result.log.find((logged) => logged.includes('stopped with')));
		const [done = [], notBegun = [], notKnown = []] = ['Done', 'Not begun', 'Not known'].map(
			(name) => indexesIn(line, name),
		);
		// A call that was still to leave would have left before this one, which is later in line.
		await run(send, [{ to: 'last', text: 'after' }]);

		expect(result.status).toBe('canceled');
		expect([...done, ...notBegun, ...notKnown].sort((a, b) => a - b)).toEqual(
			items.map((_, index) => index),
		);
		const arrived = items.flatMap(({ to }, index) =>
			textsIn(sandbox, 'user_1001', to).length > 0 ? [index] : [],
		);
		expect(arrived).toEqual(expect.arrayContaining(done));
		expect(arrived.filter((index) => notBegun.includes(index))).toEqual([]);
		expect(arrived.length).toBeLessThan(100);
	});
});
