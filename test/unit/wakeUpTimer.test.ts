import { WakeUpTimer } from '../../nodes/shared/rateLimit/wakeUpTimer';

describe('an alarm', () => {
	it('for a time that no timer can hold is set to the latest that one can', () => {
		const slept: number[] = [];
		const sleep = async (ms: number) => await new Promise<void>(() => slept.push(ms));
		const alarm = new WakeUpTimer({ now: () => 0, sleep }, () => undefined);
		alarm.setTo(1e12);
		expect(slept).toEqual([2_147_483_647]);
	});
});
