import { PartLimiter, type PartPermit } from '../../nodes/shared/rateLimit/partLimiter';
import { ArrivalWindow } from '../../nodes/shared/rateLimit/arrivalWindow';
import { createPermit } from '../../nodes/shared/rateLimit/permit';
import { SendLimiter } from '../../nodes/shared/rateLimit/sendLimiter';
import { followSignal } from '../../nodes/shared/stop';
import { VirtualTime } from '../support/virtualTime';

/** A window that is a little longer than Tencent's second, since calls arrive sooner or later. */
const windowMs = 1_050;

const setUp = (limit = 3) => {
	const time = new VirtualTime();
	const limiter = new PartLimiter(limit, 1_000, time);
	const turns: PartPermit[] = [];
	const ask = async (weight = 1, signal?: AbortSignal) => {
		const turn = await limiter.take(weight, followSignal(signal));
		if (turn !== undefined) turns.push(turn);
		return turn;
	};
	const askMany = (count: number) => {
		for (let i = 0; i < count; i++) void ask();
	};
	return { time, limiter, turns, ask, askMany };
};

describe('calls of one part', () => {
	it('go up to the limit, and the next when the first that left counts no more', async () => {
		const { time, turns, askMany } = setUp();
		askMany(5);
		await time.pass(100);
		expect(turns).toHaveLength(3);
		turns[0]?.left();
		await time.pass(50);
		turns[1]?.left();
		turns[2]?.left();
		await time.pass(windowMs - 51);
		expect(turns).toHaveLength(3);
		await time.pass(1);
		expect(turns).toHaveLength(4);
		await time.pass(50);
		expect(turns).toHaveLength(5);
	});

	it('wait as long as those before them have not left', async () => {
		const { time, turns, askMany } = setUp();
		askMany(4);
		await time.pass(60_000);
		expect(turns).toHaveLength(3);
	});

	it('take the place of one that ended and never left, at once', async () => {
		const { time, turns, askMany } = setUp();
		askMany(4);
		await time.pass(10);
		turns[1]?.end();
		await time.pass(1);
		expect(turns).toHaveLength(4);
	});

	it('take the place of that one alone', async () => {
		const { time, turns, askMany } = setUp(2);
		askMany(5);
		await time.pass(10);
		turns[0]?.end();
		await time.pass(60_000);
		expect(turns).toHaveLength(3);
	});

	it('lose no other call when one is stopped that waits behind it', async () => {
		const { time, turns, ask } = setUp(1);
		void ask();
		const second = ask();
		const button = new AbortController();
		void ask(1, button.signal);
		await time.pass(1);
		button.abort();
		turns[0]?.end();
		await time.pass(1);
		await expect(second).resolves.toBeDefined();
		expect(turns).toHaveLength(2);
	});

	it('do not take the place of one that ended and left', async () => {
		const { time, turns, askMany } = setUp();
		askMany(4);
		await time.pass(10);
		turns[1]?.left();
		turns[1]?.end();
		await time.pass(windowMs - 1);
		expect(turns).toHaveLength(3);
		await time.pass(1);
		expect(turns).toHaveLength(4);
	});

	it('count by their weight, in the order of asking, and one that is too heavy goes alone', async () => {
		const { time, turns, ask } = setUp(10);
		for (const weight of [6, 4, 1, 50]) void ask(weight);
		await time.pass(1);
		expect(turns).toHaveLength(2);
		for (const turn of turns) turn.left();
		await time.pass(windowMs);
		expect(turns).toHaveLength(3);
		turns[2]?.left();
		await time.pass(windowMs);
		expect(turns).toHaveLength(4);
	});

	it('slow down when Tencent says that the part is over its limit', async () => {
		const { time, turns, askMany } = setUp(4);
		askMany(4);
		await time.pass(1);
		for (const turn of turns) turn.left();
		turns[0]?.answered(true);
		await time.pass(windowMs);
		askMany(4);
		await time.pass(1);
		expect(turns).toHaveLength(6);
	});

	it('that are stopped wait no more, and keep nobody behind them', async () => {
		const { time, turns, ask } = setUp(10);
		void ask(10);
		await time.pass(1);
		const button = new AbortController();
		const stopped = ask(9, button.signal);
		const next = ask(1);
		turns[0]?.left();
		await time.pass(1);
		turns[0]?.end();
		void ask(1);
		button.abort();
		await expect(stopped).resolves.toBeUndefined();
		await time.pass(windowMs);
		await expect(next).resolves.toBeDefined();
		expect(turns).toHaveLength(3);
	});

	it('behind one that is stopped go at once where there is room for them', async () => {
		const { time, turns, ask } = setUp(10);
		void ask(5);
		await time.pass(1);
		const button = new AbortController();
		void ask(9, button.signal);
		void ask(5);
		await time.pass(1);
		expect(turns).toHaveLength(1);
		button.abort();
		await time.pass(1);
		expect(turns).toHaveLength(2);
	});
});

describe('a limit that nothing counts for any more', () => {
	it('can be forgotten: not while a call counts or waits', async () => {
		const { time, limiter, turns, askMany } = setUp(1);
		expect(limiter.isIdle()).toBe(true);
		askMany(2);
		await time.pass(1);
		expect(limiter.isIdle()).toBe(false);
		turns[0]?.left();
		turns[0]?.end();
		await time.pass(windowMs - 1);
		expect(limiter.isIdle()).toBe(false);
		await time.pass(1);
		await time.pass(1);
		expect(limiter.isIdle()).toBe(false);
		turns[1]?.left();
		expect(limiter.isIdle()).toBe(false);
		await time.pass(windowMs);
		expect(limiter.isIdle()).toBe(true);
	});

	it('cannot while a call waits whose timer is late', async () => {
		const time = new VirtualTime();
		const late = time.withLateTimers(() => 50);
		const limiter = new PartLimiter(1, 1_000, late);
		(await limiter.take(1))?.left();
		void limiter.take(1);
		await time.pass(windowMs + 10);
		expect(limiter.isIdle()).toBe(false);
	});

	it('cannot while it is slowed down', async () => {
		const { time, limiter, turns, askMany } = setUp(1);
		askMany(1);
		await time.pass(1);
		turns[0]?.left();
		turns[0]?.answered(true);
		await time.pass(windowMs);
		expect(limiter.isIdle()).toBe(false);
		await time.pass(60_000);
		expect(limiter.isIdle()).toBe(true);
	});
});

describe('the right to send one call of a part', () => {
	const told: string[] = [];
	const permit = (part?: PartPermit) => {
		const time = new VirtualTime();
		const gate = new SendLimiter(
			new ArrivalWindow(200),
			() => 5,
			time,
			() => undefined,
		);
		return createPermit(gate, part, {
			answered: (_, overLimit, retryAfterMs) => told.push(`app ${overLimit} ${retryAfterMs}`),
			ended: () => told.push('app end'),
		});
	};
	const turn: PartPermit = {
		left: () => told.push('part left'),
		answered: (overLimit) => told.push(`part ${overLimit}`),
		end: () => told.push('part end'),
	};
	beforeEach(() => {
		told.length = 0;
	});

	it.each([
		['app', 'app true 500', 'part false'],
		['part', 'app false 500', 'part true'],
		[undefined, 'app false 500', 'part false'],
	] as const)(
		'tells each limit whether it is the one exceeded: %s',
		async (exceeded, app, part) => {
			const leaving = permit(turn);
			await leaving.leave();
			leaving.answered(exceeded, 500);
			expect(told).toEqual(['part left', app, part]);
		},
	);

	it('counts for the part once it has left, and not before', async () => {
		const stopped = permit(turn);
		await expect(stopped.leave(followSignal(AbortSignal.abort()))).resolves.toBe(false);
		expect(told).toEqual([]);
		const leaving = permit(turn);
		await expect(leaving.leave()).resolves.toBe(true);
		leaving.end();
		leaving.end();
		expect(told).toEqual(['part left', 'app end', 'part end']);
	});

	it('needs no part', async () => {
		const alone = permit();
		await alone.leave();
		alone.answered('app');
		alone.end();
		expect(told).toEqual(['app true undefined', 'app end']);
	});
});
