import { WakeUpTimer } from '../../nodes/shared/rateLimit/wakeUpTimer';

describe('a wake-up timer', () => {
	it('for a time that no timer can hold is set to the latest that one can', () => {
		const slept: number[] = [];
		const sleep = async (ms: number) => await new Promise<void>(() => slept.push(ms));
		const wakeUpTimer = new WakeUpTimer({ now: () => 0, sleep }, () => undefined);
		wakeUpTimer.setTo(1e12);
		expect(slept).toEqual([2_147_483_647]);
	});
});
