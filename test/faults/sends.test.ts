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
	])('are never sent twice: %s', async (fault) => {
		// A different second for each try, so that Tencent's own check for repeats does not help.
		let serverMs = Date.now();
		pair = await startPair({ random: seeded(9), nowMs: () => (serverMs += 1_500) });
		pair.sandbox.faults.odds = { [fault]: 0.4 };
		const timeoutMs = fault === 'silence' ? 300 : 5_000;
		const results = await many(30, (i) => pair.send(i, timeoutMs));
		const sent = copies(30);

		expect(Math.max(...sent)).toBe(1);
		for (const [i, result] of results.entries()) {
			if (result?.ok === true) expect(sent[i]).toBe(1);
			else expect(result).toMatchObject({ error: { stopped: 'mayHaveBeenDone' } });
		}
		expect(results.some((result) => result?.ok === false)).toBe(true);
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
