import type { FaultName } from '../../sandbox';
import { seeded } from '../support/seeded';
import type { Pair } from './clientAndSandbox';
import { from, many, startPair, to } from './clientAndSandbox';

let pair: Pair;
afterEach(async () => await pair.close());

/** How often each message was sent. */
const copies = (count: number): number[] => {
	const texts = pair.sandbox
		.conversation(from, to)
		.map(({ msgBody }) => msgBody[0]?.MsgContent.Text);
	return Array.from(
		{ length: count },
		(_, i) => texts.filter((text) => text === `message ${i}`).length,
	);
};

describe('messages over a bad network and a server with faults', () => {
	it.each<[FaultName]>([
		['badGateway'],
		['html'],
		['cutBody'],
		['resetBefore'],
		['resetAfter'],
		['silence'],
	])('are sent once all the same, since Tencent drops a repeat: %s', async (fault) => {
		// Most repeats arrive in another second than the first try, and so would have a key of their own.
		let serverMs = Date.now();
		pair = await startPair({ random: seeded(9), nowMs: () => (serverMs += 200) });
		pair.sandbox.faults.odds = { [fault]: 0.4 };
		const timeoutMs = fault === 'silence' ? 300 : 5_000;
		const results = await many(30, (i) => pair.send(i, timeoutMs));

		expect(results.map((result) => result?.ok)).toEqual(Array.from({ length: 30 }, () => true));
		expect(copies(30)).toEqual(Array.from({ length: 30 }, () => 1));
		expect(pair.sandbox.calls.length).toBeGreaterThan(35);
	});

	it('are sent once when the app was over its limit or the signature was refused', async () => {
		pair = await startPair({ random: seeded(9) });
		pair.sandbox.faults.odds = { errorCodes: { 60007: 0.3, 70001: 0.1 } };
		const results = await many(40, (i) => pair.send(i));
		const sent = copies(40);

		expect(sent.filter((count) => count > 1)).toEqual([]);
		expect(results.map((result) => (result?.ok ? 1 : 0))).toEqual(sent);
		expect(sent.filter((count) => count === 1).length).toBeGreaterThan(30);
	});
});
