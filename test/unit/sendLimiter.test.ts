import { ArrivalWindow } from '../../nodes/shared/rateLimit/arrivalWindow';
import { createPermit } from '../../nodes/shared/rateLimit/permit';
import { SendLimiter } from '../../nodes/shared/rateLimit/sendLimiter';
import { followSignal } from '../../nodes/shared/stop';
import { VirtualTime } from '../support/virtualTime';

const setUp = (limit = 200, intervalMs = 100) => {
	const time = new VirtualTime();
	const state = { moved: 0 };
	const window = new ArrivalWindow(limit);
	const gate = new SendLimiter(
		window,
		() => intervalMs,
		time,
		() => state.moved++,
	);
	const leftMs: number[] = [];
	const pass = async (signal?: AbortSignal) => {
		const leave = await gate.pass(followSignal(signal));
		if (leave !== undefined) leftMs.push(leave.leftMs);
		return leave;
	};
	return { time, gate, state, leftMs, pass };
};

describe('calls whose connections stand', () => {
	it('leave one by one, in their order, an interval apart', async () => {
		const { time, gate, leftMs, pass } = setUp();
		for (let call = 0; call < 4; call++) void pass();
		expect(gate.waiting()).toBe(3);
		await time.pass(301);
		expect(leftMs).toEqual([0, 100, 200, 300]);
		expect(gate.waiting()).toBe(0);
	});

	it('wait for the count of the last second, too', async () => {
		const { time, leftMs, pass } = setUp(2);
		for (let call = 0; call < 3; call++) void pass().then((leave) => leave?.noteAnswer(time.now()));
		await time.pass(2_000);
		expect(leftMs).toEqual([0, 100, 1_002]);
	});

	it('catch up on 25 ms at most when a timer is late', async () => {
		const time = new VirtualTime();
		const late = time.withLateTimers(() => 50);
		const gate = new SendLimiter(
			new ArrivalWindow(200),
			() => 5,
			late,
			() => undefined,
		);
		const leftMs: number[] = [];
		for (let call = 0; call < 16; call++) {
			void gate.pass().then((leave) => leftMs.push(leave?.leftMs ?? NaN));
		}
		await time.pass(500);
		expect(leftMs).toEqual([
			0,
			...Array<number>(6).fill(55),
			...Array<number>(6).fill(110),
			165,
			165,
			165,
		]);
	});

	it('leave one by one after a time in which none was there', async () => {
		const { time, leftMs, pass } = setUp(200, 5);
		for (const pauseMs of [1_000, 50]) {
			await time.pass(pauseMs);
			for (let call = 0; call < 3; call++) void pass();
			await time.pass(20);
		}
		expect(leftMs).toEqual([1_000, 1_005, 1_010, 1_070, 1_075, 1_080]);
	});

	it('catch up on a gap of up to 25 ms between two, since connections open unevenly', async () => {
		const { time, leftMs, pass } = setUp(200, 5);
		void pass();
		await time.pass(30);
		for (let call = 0; call < 7; call++) void pass();
		await time.pass(20);
		expect(leftMs).toEqual([0, ...Array<number>(6).fill(30), 35]);
	});

	it('that are stopped leave no more, and those behind them wait no longer', async () => {
		const { time, gate, state, leftMs, pass } = setUp();
		const button = new AbortController();
		void pass();
		const stopped = pass(button.signal);
		void pass();
		const { moved } = state;
		button.abort();
		await expect(stopped).resolves.toBeUndefined();
		expect(gate.waiting()).toBe(1);
		expect(state.moved).toBeGreaterThan(moved);
		await time.pass(100);
		expect(leftMs).toEqual([0, 100]);
	});
});

describe('the right to send one call', () => {
	const listening = () => {
		const told: unknown[] = [];
		const { gate } = setUp();
		const permit = createPermit(gate, undefined, {
			answered: ({ leftMs }, overLimit, retryAfterMs) =>
				told.push(['answered', leftMs, overLimit, retryAfterMs]),
			ended: () => told.push('ended'),
		});
		return { told, permit };
	};

	it('knows when the call left, and tells of its answer and its end', async () => {
		const { told, permit } = listening();
		expect(permit.leftMs()).toBeUndefined();
		await expect(permit.leave()).resolves.toBe(true);
		expect(permit.leftMs()).toBe(0);
		permit.answered('app', 500);
		permit.end();
		expect(told).toEqual([['answered', 0, true, 500], 'ended']);
	});

	it('of a call that is stopped tells of no answer', async () => {
		const { told, permit } = listening();
		await expect(permit.leave(followSignal(AbortSignal.abort()))).resolves.toBe(false);
		expect(permit.leftMs()).toBeUndefined();
		permit.answered('app');
		expect(told).toEqual([]);
	});

	it('ends once', () => {
		const { told, permit } = listening();
		permit.end();
		permit.end();
		expect(told).toEqual(['ended']);
	});
});
