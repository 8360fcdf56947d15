import type { Fault, FaultCall, FaultName } from '../../sandbox';
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

/** What the tries of each message meet, by its number, in whatever order they arrive; then all goes well. */
const meeting = (faultsOf: (message: number) => readonly Fault[]) => {
	const left = new Map<number, Fault[]>();
	return ({ body }: FaultCall): Fault | undefined => {
		const message = Number(Object(body).MsgSeq);
		const faults = left.get(message) ?? [...faultsOf(message)];
		left.set(message, faults);
		return faults.shift();
	};
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
		// Repeats arrive in another second than the first try, and so would have a key of their own.
		let serverMs = Date.now();
		pair = await startPair({ nowMs: () => (serverMs += 200) }, 5);
		pair.sandbox.faults.decide = meeting((message) =>
			Array.from({ length: message % 3 }, () => fault),
		);
		const timeoutMs = fault === 'silence' ? 300 : 30_000;
		const results = await many(30, (i) => pair.send(i, timeoutMs));

		expect(results.map((result) => result?.ok)).toEqual(Array.from({ length: 30 }, () => true));
		expect(copies(30)).toEqual(Array.from({ length: 30 }, () => 1));
		expect(pair.sandbox.calls.length).toBeGreaterThanOrEqual(60);
	});

	it('are sent once when the app was over its limit or the signature was refused', async () => {
		pair = await startPair();
		pair.sandbox.faults.decide = meeting((message) => [
			...Array.from({ length: message % 3 }, () => ({ errorCode: 60007 })),
			...(message % 8 === 0 ? [{ errorCode: 70001 }] : []),
		]);
		const results = await many(40, (i) => pair.send(i, 30_000));

		expect(results.map((result) => result?.ok)).toEqual(Array.from({ length: 40 }, () => true));
		expect(copies(40)).toEqual(Array.from({ length: 40 }, () => 1));
	});
});
