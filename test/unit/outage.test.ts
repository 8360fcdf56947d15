import { Outage, type OutageRule } from '../../nodes/shared/client/appState/outage';
import type { AttemptFailureCause } from '../../nodes/shared/client/attemptFailure';
import { followSignal } from '../../nodes/shared/stop';
import { VirtualTime } from '../support/virtualTime';

const cause = (reason = 'ECONNREFUSED'): AttemptFailureCause => ({
	...{ kind: 'fault', fault: 'noConnection', left: false, reason },
});

const usual: OutageRule = {
	patienceMs: 45_000,
	holdsFrom: 1,
	givesUpFrom: 1,
	forgottenAfterMs: 30_000,
};

const setUp = (rule: Partial<OutageRule> = {}, random = 0.5) => {
	const time = new VirtualTime();
	let ticks = 0;
	const tick = () => ++ticks;
	const outage = new Outage({ ...usual, ...rule }, { time, random: () => random, tick }, cause());
	/** Waits until it may go, and says when and what it was told. */
	const waiting = (told: Array<[number, boolean]>, signal?: AbortSignal) => {
		void outage.change(followSignal(signal)).then((go) => told.push([time.now(), go]));
	};
	/** A probe that fails at once. */
	const probe = (reason?: string) => {
		const end = outage.begin();
		outage.failed(cause(reason), 1);
		end();
	};
	return { time, outage, tick, waiting, probe };
};

describe('calls that meet a cause which all of them meet', () => {
	it('wait from the first failure on, until a probe may go', async () => {
		const { time, outage } = setUp();
		expect(outage.holds()).toBe(false);
		outage.failed(cause(), 1);
		expect(outage.holds()).toBe(true);
		await time.pass(149);
		expect(outage.holds()).toBe(true);
		await time.pass(1);
		expect(outage.holds()).toBe(false);
	});

	it.each([
		['at the soonest', 0, [100, 200, 400, 800, 1_600, 2_500, 2_500]],
		['on average', 0.5, [150, 300, 600, 1_200, 2_400, 3_750, 3_750]],
	])('probe less and less often, every 5 s at most: %s', async (_, random, gapsMs) => {
		const { time, outage, probe } = setUp({ patienceMs: 1e6 }, random);
		outage.failed(cause(), 1);
		for (const gapMs of gapsMs) {
			await time.pass(gapMs - 1);
			expect(outage.holds()).toBe(true);
			await time.pass(1);
			expect(outage.holds()).toBe(false);
			probe();
		}
	});

	it('wait while one probes, however long that takes', async () => {
		const { time, outage } = setUp();
		outage.failed(cause(), 1);
		await time.pass(150);
		const end = outage.begin();
		expect(outage.holds()).toBe(true);
		await time.pass(20_000);
		expect(outage.holds()).toBe(true);
		end();
		await time.pass(300);
		expect(outage.holds()).toBe(false);
	});

	it('wait only once as many in a row have failed as say that it is not the items', () => {
		const { outage } = setUp({ holdsFrom: 3 });
		outage.failed(cause(), 1);
		outage.failed(cause(), 1);
		expect(outage.holds()).toBe(false);
		const end = outage.begin();
		expect(outage.holds()).toBe(false);
		end();
		outage.failed(cause(), 1);
		expect(outage.holds()).toBe(true);
	});

	it('wait at once where one failure stands for many', () => {
		const { outage } = setUp({ holdsFrom: 16 });
		outage.failed(cause(), 16);
		expect(outage.holds()).toBe(true);
	});

	it('are woken one at a time to probe, in their order', async () => {
		const { time, outage, waiting, probe } = setUp();
		outage.failed(cause(), 1);
		const told: Array<[number, boolean]> = [];
		waiting(told);
		waiting(told);
		await time.pass(150);
		expect(told).toEqual([[150, true]]);
		probe();
		await time.pass(301);
		expect(told).toEqual([
			[150, true],
			[450, true],
		]);
	});

	it('are woken all when one got through, and nothing holds them', async () => {
		const { time, outage, waiting } = setUp();
		outage.failed(cause(), 1);
		const told: Array<[number, boolean]> = [];
		for (let call = 0; call < 3; call++) waiting(told);
		await time.pass(10);
		outage.end();
		await time.pass(0);
		expect(told).toEqual([
			[10, true],
			[10, true],
			[10, true],
		]);
		expect(outage.holds()).toBe(false);
		expect(outage.verdict(0)).toBeUndefined();
	});

	it('that are stopped wait no more, and leave the probe to another', async () => {
		const { time, outage, waiting } = setUp();
		outage.failed(cause(), 1);
		const told: Array<[number, boolean]> = [];
		const button = new AbortController();
		waiting(told, button.signal);
		waiting(told);
		await time.pass(10);
		button.abort();
		await time.pass(200);
		expect(told).toEqual([
			[10, false],
			[150, true],
		]);
	});
});

describe('a cause that does not end', () => {
	it('is given up for those who were there, when their patience is over', async () => {
		const { time, outage, tick, waiting, probe } = setUp({ patienceMs: 1_000 });
		const before = tick();
		outage.failed(cause('first'), 1);
		const told: Array<[number, boolean]> = [];
		waiting(told);
		await time.pass(150);
		probe();
		waiting(told);
		await time.pass(301);
		probe('last');
		waiting(told);
		expect(outage.verdict(before)).toBeUndefined();
		await time.pass(600);

		expect(told.map(([atMs]) => atMs)).toEqual([150, 450, 1_000]);
		expect(outage.verdict(before)).toEqual(cause('last'));
		expect(outage.verdict(tick())).toBeUndefined();
	});

	it('is given up by the failure that comes after their patience is over', async () => {
		const { time, outage, tick } = setUp({ patienceMs: 1_000 });
		const before = tick();
		outage.failed(cause(), 1);
		await time.pass(999);
		outage.failed(cause(), 1);
		expect(outage.verdict(before)).toBeUndefined();
		await time.pass(1);
		outage.failed(cause(), 1);
		expect(outage.verdict(before)).toEqual(cause());
	});

	it('is not given up for fewer failures than say so', () => {
		const { outage, tick } = setUp({ patienceMs: 0, holdsFrom: Infinity, givesUpFrom: 3 });
		const before = tick();
		outage.failed(cause(), 1);
		outage.failed(cause(), 1);
		expect(outage.verdict(before)).toBeUndefined();
		outage.failed(cause(), 1);
		expect(outage.verdict(before)).toEqual(cause());
		expect(outage.holds()).toBe(false);
	});

	it('goes on to be probed by those who come later', async () => {
		const { time, outage, tick, waiting, probe } = setUp({ patienceMs: 1_000 });
		outage.failed(cause(), 1);
		const told: Array<[number, boolean]> = [];
		waiting(told);
		await time.pass(1_100);
		probe();
		const later = tick();
		told.length = 0;
		waiting(told);
		await time.pass(10_000);

		expect(told).toEqual([[1_400, true]]);
		expect(outage.verdict(later)).toBeUndefined();
	});
});

describe('a cause that nobody has met for long', () => {
	it('is forgotten after its time', async () => {
		const { time, outage } = setUp({ forgottenAfterMs: 30_000 });
		await time.pass(10_000);
		outage.failed(cause(), 1);
		await time.pass(30_000);
		expect(outage.isForgotten()).toBe(false);
		await time.pass(1);
		expect(outage.isForgotten()).toBe(true);
	});

	it('is not while a call probes or waits', async () => {
		const { time, outage, waiting } = setUp({ forgottenAfterMs: 100, patienceMs: 1e9 });
		outage.failed(cause(), 1);
		await time.pass(200);
		const end = outage.begin();
		expect(outage.isForgotten()).toBe(false);
		waiting([]);
		end();
		await time.pass(120);
		expect(outage.isForgotten()).toBe(false);
	});

	it('is though calls waited that were stopped since', async () => {
		const { time, outage, waiting } = setUp({ forgottenAfterMs: 100, patienceMs: 1e9 });
		outage.failed(cause(), 1);
		const [first, second] = [new AbortController(), new AbortController()];
		waiting([], first.signal);
		waiting([], second.signal);
		second.abort();
		first.abort();
		await time.pass(101);
		expect(outage.isForgotten()).toBe(true);
	});
});
