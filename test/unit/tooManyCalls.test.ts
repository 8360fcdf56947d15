import { modifyC2cMsg } from '../../nodes/shared/apis/modifyC2cMsg';
import { sendmsg } from '../../nodes/shared/apis/sendmsg';
import { createClient } from '../../nodes/shared/client/client';
import { retryAfterMsOf } from '../../nodes/shared/transport/httpAnswer';
import type { TransportOutcome } from '../../nodes/shared/transport/transport';
import { countBySlidingSecond } from '../../sandbox/callRate';
import { app, callOptions } from '../support/calling';
import { mostInAnySecond } from '../support/slidingSecond';
import { VirtualServer, ok, virtualDependencies } from '../support/virtualServer';
import { VirtualTime } from '../support/virtualTime';

const message = (number: number) => ({
	To_Account: `user_${number}`,
	MsgSeq: number,
	MsgRandom: number,
	MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }],
});

const tooMany = (retryAfterMs?: number, text = 'Too Many Requests'): TransportOutcome => ({
	kind: 'answer',
	httpStatus: 429,
	text,
	retryAfterMs,
});

const setUp = () => {
	const time = new VirtualTime();
	const server = new VirtualServer(time);
	const client = createClient(virtualDependencies(server, time), app);
	return { time, server, client };
};

describe('a gateway that says with HTTP status 429 that there are too many calls', () => {
	it('carried nothing out, so that every one of 1,000 sends is done once, at its pace', async () => {
		const { time, server, client } = setUp();
		const limits = countBySlidingSecond();
		server.behave = ({ atMs }) => (limits.take('gateway', 50, atMs) ? ok : tooMany(1_000));
		const flow = {};
		const sends = Array.from({ length: 1_000 }, async (_, number) =>
			client.call(sendmsg, message(number), callOptions({ flow, maxTries: 1 })),
		);
		const results = await time.until(Promise.all(sends));

		expect(results.filter(({ ok: done }) => !done)).toEqual([]);
		expect(time.now()).toBeLessThan(30_000);
		expect(server.calls.length).toBeLessThan(1_500);
	});

	it.each([
		['a page', 'Too Many Requests'],
		['JSON of its own', '{"message":"API rate limit exceeded"}'],
		['a code of its own', '{"ErrorCode":429,"ErrorInfo":"slow down"}'],
	])('is waited for, with no try counted, whatever it answers: %s', async (_, text) => {
		const { time, server, client } = setUp();
		server.behave = () => (server.calls.length === 1 ? tooMany(undefined, text) : ok);
		const call = client.call(sendmsg, message(1), callOptions({ maxTries: 1 }));

		await expect(time.until(call)).resolves.toMatchObject({
			ok: true,
			report: { attempts: 1, overLimitAnswers: 1, mayHaveBeenDoneBefore: false },
		});
	});

	it('is asked again no sooner than it wants to be, by any call of that API', async () => {
		const { time, server, client } = setUp();
		server.behave = () => (server.calls.length === 1 ? tooMany(7_000) : ok);
		const first = client.call(sendmsg, message(1), callOptions());
		await time.pass(100);
		const others = [2, 3].map(async (number) =>
			client.call(sendmsg, message(number), callOptions()),
		);
		await time.until(Promise.all([first, ...others]));

		expect(server.calls).toHaveLength(4);
		expect(server.calls[1]?.atMs).toBeGreaterThan(7_000);
		expect(time.now()).toBeLessThan(9_000);
	});

	it('does not hold the calls of another API', async () => {
		const { time, server, client } = setUp();
		server.behave = ({ path }) => (path === sendmsg.path ? tooMany(30_000) : ok);
		void client.call(sendmsg, message(1), callOptions());
		await time.pass(100);
		const edit = { From_Account: 'a', To_Account: 'b', MsgKey: '1_2_3', CloudCustomData: '' };
		await time.until(client.call(modifyC2cMsg, edit, callOptions()));

		expect(time.now()).toBeLessThan(200);
	});

	it('without end is told as a limit, and that nothing was carried out', async () => {
		const { time, server, client } = setUp();
		server.behave = () => tooMany();
		const result = await time.until(client.call(sendmsg, message(1), callOptions()));

		expect(result).toMatchObject({
			ok: false,
			error: {
				kind: 'tooManyCalls',
				title: expect.stringContaining('HTTP status 429'),
				advice: expect.stringMatching(/^Nothing was carried out\..*Max Calls per Second/),
				errorClass: 'overLimit',
				httpStatus: 429,
				stopped: 'waitedTooLong',
			},
		});
	});

	it('may say it beside a success, which counts', async () => {
		const { time, server, client } = setUp();
		server.behave = () => ({ ...ok, httpStatus: 429 });
		await expect(
			time.until(client.call(sendmsg, message(1), callOptions())),
		).resolves.toMatchObject({ ok: true });
	});
});

describe('Retry-After', () => {
	const date = 'Wed, 25 Nov 2026 12:00:00 GMT';

	it.each([
		[{ 'retry-after': '7' }, 7_000],
		[{ 'retry-after': ' 0 ' }, 0],
		[{ 'retry-after': '3600' }, 60_000],
		[{ 'retry-after': 'Wed, 25 Nov 2026 12:00:20 GMT', date }, 20_000],
		[{ 'retry-after': 'Wed, 25 Nov 2026 11:00:00 GMT', date }, 0],
		[{ 'retry-after': 'Thu, 26 Nov 2026 12:00:00 GMT', date }, 60_000],
		[{ 'retry-after': 'Wed, 25 Nov 2026 12:00:20 GMT' }, undefined],
		[{ 'retry-after': 'soon', date }, undefined],
		[{ 'retry-after': '-5', date }, undefined],
		[{ 'retry-after': '7 seconds', date }, undefined],
		[{ 'retry-after': '25 Nov 2026 12:00:20 GMT', date }, undefined],
		[{ 'retry-after': ['7'] }, undefined],
		[{ 'retry-after': 'Wed, 25 Nov 2026 12:00:20 GMT', date: [date] }, undefined],
		[{}, undefined],
	])('%j asks for %s ms', (headers, waitMs) => {
		expect(retryAfterMsOf(headers)).toBe(waitMs);
	});
});

describe('an app that is called under two names of its data center', () => {
	it('has one pace', async () => {
		const time = new VirtualTime();
		const server = new VirtualServer(time);
		const dependencies = virtualDependencies(server, time);
		const names = ['https://adminapisgp.im.qcloud.com', 'https://adminapisgp.my-imcloud.com'];
		const clients = names.map((origin) =>
			createClient(dependencies, { ...app, endpoint: { origin } }),
		);
		const sends = clients.flatMap((client) =>
			Array.from({ length: 400 }, async (_, i) => client.call(sendmsg, message(i), callOptions())),
		);
		await time.until(Promise.all(sends));

		expect(mostInAnySecond(server.calls.map(({ atMs }) => atMs))).toBeLessThanOrEqual(200);
	});
});

describe('two apps of one data center', () => {
	it('have a pace each, since Tencent counts them apart', async () => {
		const time = new VirtualTime();
		const server = new VirtualServer(time);
		const dependencies = virtualDependencies(server, time);
		const apps = [app, { ...app, sdkAppId: app.sdkAppId + 1 }];
		const sends = apps.flatMap((one) => {
			const client = createClient(dependencies, one);
			return Array.from({ length: 600 }, async (_, i) =>
				client.call(sendmsg, message(i), callOptions()),
			);
		});
		await time.until(Promise.all(sends));

		expect(server.calls).toHaveLength(1_200);
		expect(time.now()).toBeLessThan(3_300);
	});
});
