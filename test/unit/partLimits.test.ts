import { batchsendmsg, batchsendmsgWithin } from '../../nodes/shared/apis/batchsendmsg';
import { sendGroupMsg } from '../../nodes/shared/apis/sendGroupMsg';
import { createClient } from '../../nodes/shared/client/client';
import { NodeRateLimit } from '../../nodes/shared/rateLimit/nodeRateLimit';
import { RateLimiters } from '../../nodes/shared/rateLimit/rateLimiters';
import { countBySlidingSecond } from '../../sandbox/callRate';
import { followSignal } from '../../nodes/shared/stop';
import { app, callOptions } from '../support/calling';
import { mostInAnySecond } from '../support/slidingSecond';
import { VirtualServer, ok, refusal, virtualDependencies } from '../support/virtualServer';
import { VirtualTime } from '../support/virtualTime';

const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];

const setUp = () => {
	const time = new VirtualTime();
	const server = new VirtualServer(time);
	const dependencies = virtualDependencies(server, time);
	const client = createClient(dependencies, app);
	const flow = {};
	const toGroup = async (GroupId: string, Random = 1) => {
		const body = { GroupId, Random, MsgBody };
		const result = await client.call(sendGroupMsg, body, callOptions({ flow }));
		return { ...result, endMs: time.now() };
	};
	const arrivalsOf = (group: string) =>
		server.calls.flatMap(({ body, atMs }) => (body.GroupId === group ? [atMs] : []));
	return { time, server, dependencies, client, flow, toGroup, arrivalsOf };
};

const times = async <Value>(count: number, work: (index: number) => Promise<Value>) =>
	await Promise.all(Array.from({ length: count }, async (_, index) => await work(index)));

describe('the limit of one group', () => {
	it('is kept to, at nearly its full 40 a second', async () => {
		const { time, server, toGroup, arrivalsOf } = setUp();
		await time.until(times(400, async () => toGroup('busy')));

		expect(mostInAnySecond(arrivalsOf('busy'))).toBeLessThanOrEqual(40);
		expect(server.calls).toHaveLength(400);
		expect(time.now()).toBeLessThan(10_600);
	});

	it('slows that group alone: 600 messages to 60 others beside it take what the app allows', async () => {
		const { time, toGroup } = setUp();
		const busy = times(400, async () => toGroup('busy'));
		const others = times(600, async (number) => toGroup(`group_${number % 60}`));
		const ends = await time.until(others);

		expect(Math.max(...ends.map(({ endMs }) => endMs))).toBeLessThan(4_500);
		await time.until(busy);
	});

	it('exceeded, since others send there too (10023), slows that group alone', async () => {
		const { time, server, toGroup, arrivalsOf } = setUp();
		const limits = countBySlidingSecond();
		server.behave = ({ body, atMs }) =>
			body.GroupId === 'busy' && !limits.take('busy', 10, atMs) ? refusal(10023) : ok;
		const busy = times(100, async () => toGroup('busy'));
		const others = times(600, async (number) => toGroup(`group_${number % 60}`));
		const ends = await time.until(others);

		expect(Math.max(...ends.map(({ endMs }) => endMs))).toBeLessThan(4_500);
		const sent = await time.until(busy);
		expect(sent.filter(({ ok: done }) => !done)).toEqual([]);
		expect(arrivalsOf('busy').length).toBeLessThan(250);
	});

	it('that says 10023 without end gives up that group alone', async () => {
		const { time, server, toGroup } = setUp();
		server.behave = ({ body }) => (body.GroupId === 'shut' ? refusal(10023) : ok);
		const shut = times(200, async () => toGroup('shut'));
		const failed = await time.until(shut);

		expect(failed.every(({ ok: done }) => !done)).toBe(true);
		expect(time.now()).toBeLessThan(140_000);
		await expect(time.until(toGroup('open'))).resolves.toMatchObject({ ok: true });
	});

	it.each([
		['that it has too many messages for one group', 10023, 200],
		['that the app makes too many calls', 60007, 150],
	])("slows all the API's calls only where Tencent says %s", async (_, code, upTo) => {
		const { time, server, toGroup } = setUp();
		server.behave = () => (server.calls.length < 3 ? refusal(code) : ok);
		const { report } = await time.until(toGroup('busy'));

		expect(report.overLimitAnswers).toBe(2);
		expect(report.callsPerSecond === 200).toBe(upTo === 200);
		expect(report.callsPerSecond).toBeLessThanOrEqual(upTo);
	});

	it('leaves at once when stopped', async () => {
		const { time, server, client, flow } = setUp();
		const button = new AbortController();
		const options = callOptions({ flow, stop: followSignal(button.signal) });
		const sends = times(200, async (Random) =>
			client.call(sendGroupMsg, { GroupId: 'busy', Random, MsgBody }, options),
		);
		await time.pass(1_000);
		button.abort();
		const atMs = time.now();
		await time.until(sends);

		expect(time.now() - atMs).toBeLessThan(50);
		expect(server.calls.length).toBeLessThanOrEqual(45);
	});

	it('is free again for others when calls are stopped that waited for the pace', async () => {
		const { time, client, toGroup } = setUp();
		const button = new AbortController();
		const options = callOptions({
			flow: { nodeRateLimit: new NodeRateLimit(1) },
			stop: followSignal(button.signal),
		});
		const stopped = times(40, async (Random) =>
			client.call(sendGroupMsg, { GroupId: 'busy', Random, MsgBody }, options),
		);
		await time.pass(100);
		button.abort();
		await time.until(stopped);
		const atMs = time.now();
		await time.until(times(38, async () => toGroup('busy')));

		expect(time.now() - atMs).toBeLessThan(500);
	});
});

describe('the recipients of batchsendmsg', () => {
	const recipients = (count: number) => Array.from({ length: count }, (_, i) => `user_${i}`);
	const batch = { To_Account: recipients(500), MsgSeq: 1, MsgRandom: 1, MsgBody };

	it('are 12,000 a minute: 24 calls of 500 go at once, the next after a minute', async () => {
		const { time, server, client, flow } = setUp();
		await time.until(
			times(30, async () => client.call(batchsendmsg, batch, callOptions({ flow }))),
		);

		const firstMinute = server.calls.filter(({ atMs }) => atMs < 60_000);
		expect(firstMinute).toHaveLength(24);
		expect(firstMinute.at(-1)?.atMs).toBeLessThan(1_000);
		expect(time.now()).toBeLessThan(64_000);
	});

	it('may be more for an app that bought more', async () => {
		const { time, client, flow } = setUp();
		const bought = batchsendmsgWithin(60_000);
		await time.until(times(100, async () => client.call(bought, batch, callOptions({ flow }))));

		expect(time.now()).toBeLessThan(1_000);
	});

	it('of a call that has more than the limit still go, alone', async () => {
		const { time, server, client, flow } = setUp();
		const few = batchsendmsgWithin(100);
		await time.until(times(2, async () => client.call(few, batch, callOptions({ flow }))));

		expect(server.calls).toHaveLength(2);
		expect(time.now()).toBeGreaterThan(60_000);
	});
});

describe('what a process remembers of groups', () => {
	it('is forgotten of those to which nothing was sent of late', async () => {
		const time = new VirtualTime();
		const rateLimiters = new RateLimiters(time);
		const limit = { limit: 40, windowMs: 1_000 };
		const first = rateLimiters.ofPart('group_0', limit);
		const busy = rateLimiters.ofPart('busy', limit);
		for (let i = 1; i < 1_000; i++) rateLimiters.ofPart(`group_${i}`, limit);
		const turn = await busy.take(1);
		turn?.left();
		rateLimiters.ofPart('one more', limit);

		expect(rateLimiters.ofPart('busy', limit)).toBe(busy);
		expect(rateLimiters.ofPart('group_0', limit)).not.toBe(first);
	});
});
