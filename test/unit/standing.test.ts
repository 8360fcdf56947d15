import { AppState } from '../../nodes/shared/client/appState/appState';
import {
	overLimitPatienceMs,
	outagePatienceMs,
} from '../../nodes/shared/client/appState/outageRules';
import { Standing } from '../../nodes/shared/client/appState/standing';
import type { AttemptFailureCause } from '../../nodes/shared/client/attemptFailure';
import type { Flow } from '../../nodes/shared/rateLimit/fairQueue';
import { followSignal } from '../../nodes/shared/stop';
import type { TransportFault } from '../../nodes/shared/transport/transport';
import { VirtualTime } from '../support/virtualTime';

const fault = (name: TransportFault): AttemptFailureCause => ({
	...{ kind: 'fault', fault: name, left: true, reason: 'CODE' },
});
const refused = (errorCode: number): AttemptFailureCause => ({
	...{ kind: 'refused', errorCode, errorInfo: '' },
});
const trouble = refused(91000);
const notAdmin = refused(60010);
const away = fault('noConnection');
const notLeft = { leftMs: undefined };

/** As many failures of an API in a row as say that it is not the items'. */
const inARow = 16;

const setUp = () => {
	const time = new VirtualTime();
	const state = new AppState(time, () => 0.5);
	const flow = {};
	const call = (api = 'modify', part = '', of: Flow = flow) =>
		new Standing(state, of, api, part, time.now());
	const times = (count: number, work: () => void) => {
		for (let i = 0; i < count; i++) work();
	};
	return { time, state, call, times };
};

describe('a call whose host cannot be reached', () => {
	it('holds the calls of every API', () => {
		const { call } = setUp();
		call().failed('noConnection', away, notLeft);
		expect([call().isOpen(), call('send').isOpen()]).toEqual([false, false]);
	});

	it('holds none where the host has another name to try', () => {
		const { call } = setUp();
		call().failed('noConnection', away, { ...notLeft, hasBackup: true });
		expect(call().isOpen()).toBe(true);
	});

	it.each([
		['one that was answered', (other: Standing) => other.succeeded()],
		[
			'one that came as far as to leave',
			(other: Standing) => other.failed('serverTrouble', trouble, { leftMs: 0 }),
		],
	])('holds none any more after %s', (_, happens) => {
		const { call } = setUp();
		call().failed('noConnection', away, notLeft);
		happens(call('send'));
		expect(call().isOpen()).toBe(true);
	});

	it('still holds them after one that did not leave', () => {
		const { call } = setUp();
		call().failed('noConnection', away, notLeft);
		call().failed('staleConnection', fault('timeout'), notLeft);
		expect(call().isOpen()).toBe(false);
	});
});

describe('an API that gives no answer', () => {
	it.each(['serverTrouble', 'unreadableAnswer', 'connectionLost', 'staleConnection'] as const)(
		'holds its calls after sixteen failures in a row, and no others: %s',
		(attemptFailure) => {
			const { call, times } = setUp();
			times(inARow - 1, () => call().failed(attemptFailure, trouble, { leftMs: 0 }));
			expect(call().isOpen()).toBe(true);
			call().failed(attemptFailure, trouble, { leftMs: 0 });
			expect([call().isOpen(), call('send').isOpen()]).toEqual([false, true]);
		},
	);

	it('holds them at once where one call waited in vain for its whole time', async () => {
		const { time, call } = setUp();
		call().succeeded();
		await time.pass(10_000);
		call().failed('timeout', fault('timeout'), { leftMs: 500 });
		expect(call().isOpen()).toBe(false);
	});

	it.each([
		['another was answered since that call left', 0],
		['that call never left', undefined],
	])('does not hold them at once where %s', async (_, leftMs) => {
		const { time, call, times } = setUp();
		await time.pass(100);
		call().succeeded();
		call().failed('timeout', fault('timeout'), { leftMs });
		expect(call().isOpen()).toBe(true);
		times(inARow - 1, () => call().failed('timeout', fault('timeout'), { leftMs }));
		expect(call().isOpen()).toBe(false);
	});

	it.each([
		['a success', (other: Standing) => other.succeeded()],
		[
			'a refusal of what a call holds',
			(other: Standing) => other.failed('final', refused(20003), { leftMs: 0 }),
		],
		[
			'a success that lacks something',
			(other: Standing) => other.failed('final', { kind: 'incomplete', httpStatus: 200 }, notLeft),
		],
		[
			'an answer over the limit',
			(other: Standing) => other.failed('overLimit', refused(60007), { leftMs: 0 }),
		],
	])('holds none any more after %s', (_, happens) => {
		const { call, times } = setUp();
		times(inARow, () => call().failed('serverTrouble', trouble, { leftMs: 0 }));
		happens(call());
		expect(call().isOpen()).toBe(true);
	});

	it('still holds them after what says nothing of it', () => {
		const { call, times } = setUp();
		times(inARow, () => call().failed('serverTrouble', trouble, { leftMs: 0 }));
		call().failed('final', fault('proxyUnusable'), notLeft);
		call().failed('cancelled', fault('cancelled'), { leftMs: 0 });
		call().failed('signatureRefused', refused(70001), { leftMs: 0 });
		call('send').succeeded();
		expect(call().isOpen()).toBe(false);
	});
});

describe('an app that is refused', () => {
	it('is given up after three calls, for those that were there', () => {
		const { call, times } = setUp();
		const before = call();
		times(2, () => call().failed('final', notAdmin, { leftMs: 0 }));
		expect(before.verdict()).toBeUndefined();
		call().failed('final', notAdmin, { leftMs: 0 });

		expect(before.verdict()).toEqual(notAdmin);
		expect(before.isOpen()).toBe(false);
		expect(call('modify', '', {}).verdict()).toBeUndefined();
		expect(call('modify', '', {}).isOpen()).toBe(true);
	});

	it('is not where another call was answered since those began', async () => {
		const { time, call, times } = setUp();
		const calls = Array.from({ length: 3 }, () => call());
		await time.pass(10);
		call().succeeded();
		for (const one of calls) one.failed('final', notAdmin, { leftMs: 0 });
		times(3, () => calls[0]?.refused(refused(70009)));
		expect(call().verdict()).toBeUndefined();
		await time.pass(10);
		times(3, () => call().refused(refused(70009)));
		expect(call().verdict()).toEqual(refused(70009));
	});

	it('is given up also while an API has trouble that may end', () => {
		const { call, times } = setUp();
		call().failed('serverTrouble', trouble, { leftMs: 0 });
		times(3, () => call().failed('final', notAdmin, { leftMs: 0 }));
		expect(call().verdict()).toEqual(notAdmin);
	});

	it('is given up no more once a call succeeds', () => {
		const { call, times } = setUp();
		times(3, () => call().failed('final', notAdmin, { leftMs: 0 }));
		call('modify', '', {}).succeeded();
		expect(call().verdict()).toBeUndefined();
	});
});

describe('an app that is over its limit', () => {
	it('is given up after two minutes, for the part that the limit counts alone', async () => {
		const { time, call } = setUp();
		call('send', 'group').failed('overLimit', refused(10023), { leftMs: 0 });
		expect(call('send', 'group').isOpen()).toBe(true);
		await time.pass(overLimitPatienceMs);
		call('send', 'group').failed('overLimit', refused(10023), { leftMs: 0 });

		expect(call('send', 'group').verdict()).toEqual(refused(10023));
		expect(call('send', 'other').verdict()).toBeUndefined();
		call('send', 'group').succeeded();
		expect(call('send', 'group').verdict()).toBeUndefined();
	});
});

describe('a call that waits until it may go', () => {
	const never = followSignal(undefined);

	it('goes at once where nothing is wrong', async () => {
		await expect(setUp().call().untilOpen(never)).resolves.toBe('open');
	});

	it('goes when a probe is due, and holds the others until that is over', async () => {
		const { time, call } = setUp();
		call().failed('noConnection', away, notLeft);
		await expect(time.until(call().untilOpen(never))).resolves.toBe('open');
		expect(time.now()).toBe(150);
		const end = call().begin();
		expect(call().isOpen()).toBe(false);
		await time.pass(10_000);
		expect(call().isOpen()).toBe(false);
		end();
		await time.pass(300);
		expect(call().isOpen()).toBe(true);
	});

	it('goes as soon as another gets through', async () => {
		const { time, call } = setUp();
		call().failed('noConnection', away, notLeft);
		const waiting = call().untilOpen(never);
		await time.pass(10);
		call().succeeded();
		await expect(time.until(waiting)).resolves.toBe('open');
		expect(time.now()).toBe(10);
	});

	it('is told when it is given up', async () => {
		const { time, call } = setUp();
		call().failed('noConnection', away, notLeft);
		await time.pass(200);
		call().begin();
		await expect(time.until(call().untilOpen(never))).resolves.toBe('givenUp');
		expect(time.now()).toBe(outagePatienceMs);
	});

	it('is told when it is stopped', async () => {
		const { time, call } = setUp();
		const button = new AbortController();
		call().failed('noConnection', away, notLeft);
		const waiting = call().untilOpen(followSignal(button.signal));
		await time.pass(10);
		button.abort();
		await expect(time.until(waiting)).resolves.toBe('stopped');
	});

	it('leaves the probe to another where it does not go', async () => {
		const { time, call } = setUp();
		call().failed('noConnection', away, notLeft);
		const chosen = call();
		const waiting = [chosen, call()].map(async (one) => await one.untilOpen(never));
		await time.until(Promise.race(waiting));
		chosen.passOn();
		await expect(time.until(Promise.all(waiting))).resolves.toEqual(['open', 'open']);
		expect(time.now()).toBe(150);
	});
});
