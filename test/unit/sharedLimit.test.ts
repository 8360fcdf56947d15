import { RateLimiter } from '../../nodes/shared/rateLimit/rateLimiter';
import { PacedServer } from '../support/pacedServer';
import { seeded } from '../support/seeded';
import { VirtualTime } from '../support/virtualTime';

const limit = 200;
const way = { connectMs: 0, thereMs: 20, backMs: 25 };

/** As many n8n processes, none of which knows of the others, with a job each for one app. */
const share = async (jobs: readonly number[], startsMs: readonly number[]) => {
	const time = new VirtualTime();
	const server = new PacedServer(time, limit);
	const random = seeded(7);
	const done = jobs.map(() => 0);
	const endsMs: number[] = [];

	const callUntilDone = async (rateLimiter: RateLimiter, flow: object) => {
		while ((await server.call(rateLimiter, flow, way)).kind === 'refused') {
			await time.sleep(random() * 1_000);
		}
	};
	const run = async (calls: number, job: number) => {
		await time.sleep(startsMs[job] ?? 0);
		const rateLimiter = new RateLimiter(limit, time);
		const flow = {};
		let left = calls;
		const worker = async () => {
			while (left-- > 0) {
				await callUntilDone(rateLimiter, flow);
				done[job] = (done[job] ?? 0) + 1;
			}
		};
		await Promise.all(Array.from({ length: 32 }, worker));
		endsMs[job] = time.now();
	};
	await time.until(Promise.all(jobs.map(run)));
	return { done, server, fromMs: Math.max(...startsMs), toMs: Math.min(...endsMs) };
};

describe('n8n processes that know nothing of each other, with one app', () => {
	it.each([
		['two that start together', [1_500, 1_500], [0, 0]],
		['two of which one starts later', [2_000, 1_000], [0, 2_500]],
		['three', [1_000, 1_000, 1_000], [0, 300, 700]],
		['five', [600, 600, 600, 600, 600], [0, 100, 200, 300, 400]],
	])('lose nothing and together reach 90 %% of the limit: %s', async (_, jobs, startsMs) => {
		const { done, server, fromMs, toMs } = await share(jobs, startsMs);
		const meanwhile = server.takenMs.filter((atMs) => atMs >= fromMs && atMs < toMs).length;

		expect(done).toEqual(jobs);
		expect(server.takenMs).toHaveLength(3_000);
		expect(meanwhile / ((toMs - fromMs) / 1_000)).toBeGreaterThan(0.9 * limit);
	});
});
