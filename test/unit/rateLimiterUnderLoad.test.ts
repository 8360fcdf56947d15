import { RateLimiter } from '../../nodes/shared/rateLimit/rateLimiter';
import type { Flow } from '../../nodes/shared/rateLimit/fairQueue';
import { NodeRateLimit } from '../../nodes/shared/rateLimit/nodeRateLimit';
import { PacedServer } from '../support/pacedServer';
import { mostInAnySecond } from '../support/slidingSecond';
import { VirtualTime } from '../support/virtualTime';

const quick = { connectMs: 0, thereMs: 20, backMs: 25 };

const setUp = (limit = 200) => {
	const time = new VirtualTime();
	const limiter = new RateLimiter(limit, time);
	const server = new PacedServer(time);
	const job = (calls: number, flow: Flow = {}, way = quick) =>
		Promise.all(Array.from({ length: calls }, () => server.call(limiter, flow, way)));
	return { time, limiter, server, job };
};

describe('the pace of one API, with many calls', () => {
	it('lets 2,000 calls through in little more than the 10 seconds that the limit allows', async () => {
		const { time, server, job } = setUp();
		await time.until(job(2_000));

		expect(time.now()).toBeLessThan(10_300);
		expect(mostInAnySecond(server.arrivalsMs)).toBeLessThanOrEqual(200);
	});

	it('opens no more connections than the pace needs', async () => {
		const { time, limiter, server } = setUp();
		let [underWay, most] = [0, 0];
		const call = async () => {
			const turn = await limiter.takePermit({});
			most = Math.max(most, ++underWay);
			await time.sleep(1);
			await turn?.leave();
			await time.sleep(45);
			server.arrivalsMs.push(time.now());
			underWay--;
			turn?.answered();
			turn?.end();
		};
		await time.until(Promise.all(Array.from({ length: 1_000 }, call)));

		expect(most).toBeLessThanOrEqual(20);
		expect(time.now()).toBeLessThan(5_200);
	});
});

describe('an urgent call beside a bulk job of 10,000', () => {
	it.each([
		['on a quick network', quick],
		['while connections are still being opened', { ...quick, connectMs: 150 }],
		['on a server that takes its time', { connectMs: 0, thereMs: 40, backMs: 1_500 }],
	])('is on the wire within 250 ms %s', async (_, way) => {
		const { time, server, limiter, job } = setUp();
		void job(10_000, {}, way);
		await time.pass(3_000);
		const startedMs = time.now();
		const urgent = await time.until(server.call(limiter, {}, { ...way, connectMs: 0 }));

		expect(urgent.kind === 'done' && urgent.leftMs - startedMs).toBeLessThan(250);
	});
});

describe('flows of large jobs', () => {
	it('take turns, so that a job of 100 is done while one of 1,000 has made little more', async () => {
		const { time, job } = setUp();
		const large = {};
		const done: string[] = [];
		const largeJob = job(1_000, large).then(() => done.push('large'));
		await time.until(job(100).then(() => done.push('small')));

		expect(done).toEqual(['small']);
		expect(time.now()).toBeLessThan(1_300);
		await time.until(largeJob);
	});

	it('leave the rest of the pace to others when one keeps to a share', async () => {
		const { time, job } = setUp();
		const shared = job(50, { nodeRateLimit: new NodeRateLimit(10) }).then(() => time.now());
		const free = job(800).then(() => time.now());

		expect(await time.until(free)).toBeLessThan(4_400);
		expect(await time.until(shared)).toBeGreaterThan(4_800);
	});
});
