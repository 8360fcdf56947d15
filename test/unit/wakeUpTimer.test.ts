import { WakeUpTimer } from '../../nodes/shared/rateLimit/wakeUpTimer';
import { VirtualTime } from '../support/virtualTime';

const setUp = () => {
	const time = new VirtualTime();
	const wokenMs: number[] = [];
	const sleep = jest.spyOn(time, 'sleep');
	const timer = new WakeUpTimer(time, () => wokenMs.push(time.now()));
	return { time, wokenMs, sleep, timer };
};

describe('a wake-up timer', () => {
	it('for a time that no timer can hold is set to the latest that one can', () => {
		const slept: number[] = [];
		const sleep = async (ms: number) => await new Promise<void>(() => slept.push(ms));
		const wakeUpTimer = new WakeUpTimer({ now: () => 0, sleep }, () => undefined);
		wakeUpTimer.setTo(1e12);
		expect(slept).toEqual([2_147_483_647]);
	});

	it('rings at its time, at once where that has passed', async () => {
		const { time, wokenMs, sleep, timer } = setUp();
		await time.pass(100);
		sleep.mockClear();
		timer.setTo(40);
		await time.pass(1);
		timer.setTo(150);
		await time.pass(500);

		expect(wokenMs).toEqual([100, 150]);
		expect(sleep.mock.calls[0]).toEqual([0]);
	});

	it('that is set to an earlier time rings then too', async () => {
		const { time, wokenMs, timer } = setUp();
		timer.setTo(300);
		timer.setTo(100);
		await time.pass(500);
		expect(wokenMs).toEqual([100, 300]);
	});

	it('needs no further timer for a time at which it rings anyway', () => {
		const { sleep, timer } = setUp();
		for (let i = 0; i < 1_000; i++) timer.setTo(100 + i);
		expect(sleep).toHaveBeenCalledTimes(1);
	});

	it('never rings for a time that never comes', () => {
		const { sleep, timer } = setUp();
		timer.setTo(Infinity);
		expect(sleep).not.toHaveBeenCalled();
	});

	it('can be set again once it has rung', async () => {
		const { time, wokenMs, timer } = setUp();
		timer.setTo(100);
		await time.pass(100);
		timer.setTo(200);
		await time.pass(200);
		expect(wokenMs).toEqual([100, 200]);
	});

	it('that rings late, for a time it is no longer set to, forgets no earlier one', async () => {
		const { time, wokenMs, sleep, timer } = setUp();
		timer.setTo(300);
		timer.setTo(100);
		await time.pass(200);
		timer.setTo(400);
		await time.pass(150);
		sleep.mockClear();
		timer.setTo(400);

		expect(wokenMs).toEqual([100, 300]);
		expect(sleep).not.toHaveBeenCalled();
	});
});
