import { modifyC2cMsg } from '../../nodes/shared/apis/modifyC2cMsg';
import { createClient } from '../../nodes/shared/client/client';
import { NodeRateLimit } from '../../nodes/shared/rateLimit/nodeRateLimit';
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

const edit = { From_Account: 'a', To_Account: 'b', MsgKey: '1_2_3', CloudCustomData: 'x' };

const setUp = (...behaviours: Behaviour[]) => {
	const time = new VirtualTime();
	const server = new VirtualServer(time, (call) => {
		const behave = behaviours.length > 1 ? behaviours.shift() : behaviours[0];
		return behave?.(call) ?? ok;
	});
	const client = createClient(virtualDependencies(server, time), app);
	return { time, server, client };
};

describe('what is told of the way of a call', () => {
	it('is its round trip, for one that waits for nothing', async () => {
		const { time, client } = setUp(() => ok);
		const { report } = await time.until(client.call(modifyC2cMsg, edit, callOptions()));
		expect(report).toEqual({
			attempts: 1,
			overLimitAnswers: 0,
			mayHaveBeenDoneBefore: false,
			mayHaveBeenDone: false,
			pacedMs: 0,
			heldMs: 0,
			busyMs: 40,
			callsPerSecond: 200,
			limitPerSecond: 200,
		});
	});

	it('counts from its own beginning', async () => {
		const { time, client } = setUp(() => ok);
		await time.pass(10_000);
		const { report } = await time.until(client.call(modifyC2cMsg, edit, callOptions()));
		expect(report.busyMs).toBe(40);
	});

	it('is no answer over the limit, and no slower pace, where what the call holds is refused', async () => {
		const { time, client } = setUp(() => refusal(20003));
		const { report } = await time.until(client.call(modifyC2cMsg, edit, callOptions()));
		expect(report).toMatchObject({ overLimitAnswers: 0, callsPerSecond: 200 });
	});

	it('is what it waited for the pace, apart from its round trip', async () => {
		const { time, client } = setUp(() => ok);
		const options = callOptions({ flow: { nodeRateLimit: new NodeRateLimit(2) } });
		const calls = [1, 2, 3].map(async () => await client.call(modifyC2cMsg, edit, options));
		const reports = (await time.until(Promise.all(calls))).map(({ report }) => report);

		expect(reports.map(({ pacedMs }) => pacedMs)).toEqual([0, 500, 1_000]);
		expect(reports.map(({ busyMs }) => busyMs)).toEqual([40, 40, 40]);
		expect(reports.map(({ limitPerSecond }) => limitPerSecond)).toEqual([2, 2, 2]);
	});

	it('is what it was held for while the host was away, and tries that found no connection', async () => {
		const { time, server, client } = setUp(({ atMs }) => (atMs < 5_000 ? refusedConnection : ok));
		const { report } = await time.until(client.call(modifyC2cMsg, edit, callOptions()));

		expect(report.attempts).toBe(Math.min(6, server.calls.length));
		expect(report.busyMs).toBe((server.calls.length - 1) * 40 + 40);
		expect(report.heldMs).toBeCloseTo(time.now() - report.busyMs - report.pacedMs);
		expect(report.heldMs).toBeGreaterThan(4_000);
	});

	it('is each answer over the limit, by which no try is counted and the pace falls', async () => {
		const { time, client } = setUp(
			() => refusal(60007),
			() => refusal(60007),
			() => ok,
		);
		const { report } = await time.until(client.call(modifyC2cMsg, edit, callOptions()));
		expect(report).toMatchObject({ attempts: 1, overLimitAnswers: 2, limitPerSecond: 200 });
		expect(report.callsPerSecond).toBeLessThan(150);
	});

	it('is whether an earlier try may have been carried out', async () => {
		const { time, client } = setUp(
			() => refusal(91000),
			() => refusal(20003),
		);
		const { report } = await time.until(client.call(modifyC2cMsg, edit, callOptions()));
		expect(report).toMatchObject({
			...{ attempts: 2, mayHaveBeenDoneBefore: true, mayHaveBeenDone: true },
		});
	});

	it('is nothing for a request that is not sent', async () => {
		const { time, server, client } = setUp(() => ok);
		const wrong = { ...edit, MsgKey: '' };
		const { report } = await time.until(client.call(modifyC2cMsg, wrong, callOptions()));
		expect(report).toMatchObject({ attempts: 0, busyMs: 0, mayHaveBeenDone: false });
		expect(server.calls).toHaveLength(0);
	});
});
