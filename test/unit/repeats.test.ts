import fc from 'fast-check';
import { batchsendmsg } from '../../nodes/shared/apis/batchsendmsg';
import { sendGroupMsg } from '../../nodes/shared/apis/sendGroupMsg';
import { sendmsg } from '../../nodes/shared/apis/sendmsg';
import type { CallOptions, CallResult } from '../../nodes/shared/client/callTerms';
import type { TencentChatClient } from '../../nodes/shared/client/client';
import { createClient } from '../../nodes/shared/client/client';
import { NodeRateLimit } from '../../nodes/shared/rateLimit/nodeRateLimit';
import { followSignal } from '../../nodes/shared/stop';
import type { TransportOutcome } from '../../nodes/shared/transport/transport';
import { app, callOptions } from '../support/calling';
import type { Behaviour } from '../support/virtualServer';
import {
	VirtualServer,
	ok,
	refusal,
	refusedConnection,
	virtualDependencies,
} from '../support/virtualServer';
import { VirtualTime } from '../support/virtualTime';

const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];
type Way = (
	client: TencentChatClient,
	number: number,
	options: CallOptions,
) => Promise<CallResult<unknown>>;
const ways = {
	sendmsg: async (client, number, options) =>
		await client.call(sendmsg, { To_Account: 'b', MsgSeq: number, MsgRandom: 8, MsgBody }, options),
	sendGroupMsg: async (client, number, options) =>
		await client.call(sendGroupMsg, { GroupId: 'group', Random: number, MsgBody }, options),
	batchsendmsg: async (client, number, options) =>
		await client.call(
			batchsendmsg,
			{ To_Account: ['b'], MsgSeq: number, MsgRandom: 8, MsgBody },
			options,
		),
} satisfies Record<string, Way>;

const lost: TransportOutcome = {
	kind: 'fault',
	fault: 'connectionLost',
	left: true,
	reason: 'ECONNRESET',
};
const page: TransportOutcome = { kind: 'answer', httpStatus: 502, text: '<html>' };
const tooMany: TransportOutcome = {
	kind: 'answer',
	httpStatus: 429,
	text: '',
	retryAfterMs: 50_000,
};

const setUp = (behave: Behaviour) => {
	const time = new VirtualTime();
	const server = new VirtualServer(time, behave);
	const client = createClient(virtualDependencies(server, time), app);
	const send = async (way: keyof typeof ways, options: Partial<CallOptions> = {}, number = 7) =>
		await ways[way](client, number, callOptions({ maxTries: 20, ...options }));
	return { time, server, send };
};

/** The server does these, one after the other, and the last one for ever. */
const inTurn = (...outcomes: Array<TransportOutcome | 'silence'>): Behaviour => {
	let next = 0;
	return () => outcomes[Math.min(next++, outcomes.length - 1)] ?? ok;
};

describe('a send whose answer was lost', () => {
	it.each<[keyof typeof ways, string, TransportOutcome | 'silence']>([
		['sendmsg', 'a lost connection', lost],
		['sendmsg', 'silence', 'silence'],
		['sendmsg', 'a gateway page', page],
		['sendmsg', 'trouble inside Tencent', refusal(91000)],
		['sendGroupMsg', 'a lost connection', lost],
	])(
		'is repeated with the same numbers, which Tencent drops: %s after %s',
		async (way, _, outcome) => {
			const { time, server, send } = setUp(inTurn(outcome, ok));
			const result = await time.until(send(way));

			expect(result).toMatchObject({ ok: true, report: { mayHaveBeenDoneBefore: true } });
			expect(server.calls).toHaveLength(2);
			expect(server.calls[1]?.body).toEqual(server.calls[0]?.body);
		},
	);

	it('is never repeated where Tencent does not say that it drops a repeat', async () => {
		const { time, server, send } = setUp(inTurn(lost, ok));
		const result = await time.until(send('batchsendmsg'));

		expect(server.calls).toHaveLength(1);
		expect(result).toMatchObject({
			ok: false,
			error: {
				stopped: 'mayHaveBeenDone',
				mayHaveBeenDone: true,
				advice: expect.stringContaining('check before you repeat it'),
			},
		});
	});

	it('is repeated as long as that is safe, whenever the call began', async () => {
		const { time, server, send } = setUp(inTurn(lost, ok));
		await time.pass(600_000);
		await expect(time.until(send('sendmsg'))).resolves.toMatchObject({ ok: true });
		expect(server.calls).toHaveLength(2);
	});

	it('and that is stopped before it is repeated says both', async () => {
		const button = new AbortController();
		const { time, server, send } = setUp(inTurn(refusal(91000), ok));
		const sent = send('sendmsg', { stop: followSignal(button.signal) });
		await time.pass(41);
		button.abort();

		await expect(time.until(sent)).resolves.toMatchObject({
			ok: false,
			error: { errorCode: 91000, stopped: 'cancelled', mayHaveBeenDone: true },
		});
		expect(server.calls).toHaveLength(1);
	});

	it('says nothing of those after it, which are sent all the same', async () => {
		const { time, server, send } = setUp(() => lost);
		const flow = {};
		for (let number = 0; number < 10; number++) {
			await time.until(send('batchsendmsg', { flow }, number));
		}
		expect(server.calls).toHaveLength(10);
	});

	it('and that ends with a refusal says that an earlier try may have been carried out', async () => {
		const { time, send } = setUp(inTurn(lost, refusal(20003)));
		await expect(time.until(send('sendmsg'))).resolves.toMatchObject({
			ok: false,
			error: {
				errorCode: 20003,
				stopped: 'mayHaveBeenDone',
				advice: expect.stringContaining('at an earlier try: check before you repeat it'),
			},
		});
	});
});

describe.each([
	['sendmsg', 100_000],
	['sendGroupMsg', 240_000],
] as const)('a repeat of %s', (way, windowMs) => {
	const spanOf = (server: VirtualServer) =>
		(server.calls.at(-1)?.atMs ?? 0) - (server.calls[0]?.atMs ?? 0);

	it('never leaves after its time, however long the server is silent', async () => {
		const { time, server, send } = setUp(() => 'silence');
		const result = await time.until(send(way, { timeoutMs: 30_000 }));

		expect(spanOf(server)).toBeLessThan(windowMs);
		expect(result).toMatchObject({ ok: false, error: { stopped: 'mayHaveBeenDone' } });
	});

	it('never leaves after its time: a lost answer, refused connections, then over the limit', async () => {
		const refused = Array.from({ length: 20 }, () => refusedConnection);
		const limits = Array.from({ length: 4 }, () => tooMany);
		const { time, server, send } = setUp(inTurn(lost, lost, ...refused.slice(0, 8), ...limits, ok));
		const result = await time.until(send(way));

		expect(spanOf(server)).toBeLessThan(windowMs);
		expect(server.calls.length).toBeGreaterThan(4);
		expect(result).toMatchObject({ ok: false, error: { stopped: 'mayHaveBeenDone' } });
	});

	it('is looked at when it leaves, not when it takes its place in the queue', async () => {
		const { time, server, send } = setUp(() => lost);
		const flow = { nodeRateLimit: new NodeRateLimit(1) };
		const first = send(way, { flow });
		// Those behind it in the same node's queue, at one call a second.
		void Array.from({ length: 300 }, async (_, number) => send(way, { flow }, 1_000 + number));
		const result = await time.until(first);

		expect(result).toMatchObject({ ok: false, error: { stopped: 'mayHaveBeenDone' } });
		expect(time.now()).toBeGreaterThan(windowMs);
		const own = server.calls.filter(({ body }) => [body.MsgSeq, body.Random].includes(7));
		expect((own.at(-1)?.atMs ?? 0) - (own[0]?.atMs ?? 0)).toBeLessThan(windowMs);
	});

	it('leaves only within its time, whatever happens in between', async () => {
		const outcomes = fc.constantFrom<TransportOutcome | 'silence'>(
			'silence',
			lost,
			page,
			tooMany,
			refusedConnection,
			refusal(60007),
			refusal(91000),
			refusal(70001),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(outcomes, { maxLength: 30 }), async (script) => {
				const done: number[] = [];
				const next = inTurn(...script, ok);
				const { time, send } = setUp((call) => {
					const outcome = next(call);
					const harmless = [tooMany, refusedConnection].includes(outcome as TransportOutcome);
					if (outcome === ok || outcome === 'silence' || outcome === lost) done.push(call.atMs);
					else if (!harmless) done.push(...(outcome === page ? [call.atMs] : []));
					return outcome;
				});
				await time.until(send(way, { timeoutMs: 20_000 }));

				// Whatever was done, Tencent knew each further one as a repeat of the first.
				expect((done.at(-1) ?? 0) - (done[0] ?? 0)).toBeLessThan(windowMs);
			}),
			{ numRuns: 60 },
		);
	});
});
