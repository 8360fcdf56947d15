import fc from 'fast-check';
import { RateLimiter } from '../../nodes/shared/rateLimit/rateLimiter';
import { NodeRateLimit } from '../../nodes/shared/rateLimit/nodeRateLimit';
import { PacedServer } from '../support/pacedServer';
import { mostInAnySecond } from '../support/slidingSecond';
import { VirtualTime } from '../support/virtualTime';

const upTo = (max: number) => fc.integer({ min: 0, max });

/** A call that starts at some time, over a network and a server that are late at random. */
const planOf = (limit: number) =>
	fc.array(
		fc.record({
			startMs: upTo(3_000),
			flow: upTo(3),
			connectMs: fc.oneof(fc.constant(0), upTo(400)),
		}),
		{ minLength: limit, maxLength: limit * 4 },
	);

const quickEvery = 4;

const scenario = fc.integer({ min: 10, max: 40 }).chain((limit) =>
	fc.record({
		limit: fc.constant(limit),
		wayMs: upTo(150),
		timerMs: fc.array(upTo(30), { minLength: 1, maxLength: 7 }),
		lateMs: fc.array(fc.tuple(upTo(90), upTo(90)), { minLength: 1, maxLength: 40 }),
		plan: planOf(limit),
	}),
);

describe('whatever the schedule, the latency and the timers', () => {
	it('a server never counts more calls in any one second than it allows, and gets all of them', async () => {
		await fc.assert(
			fc.asyncProperty(scenario, async ({ limit, wayMs, timerMs, lateMs, plan }) => {
				let timer = 0;
				const time = new VirtualTime();
				const late = time.withLateTimers(() => timerMs[timer++ % timerMs.length] ?? 0);
				const rateLimiter = new RateLimiter(limit, late);
				const server = new PacedServer(time, Infinity, (number) => {
					const [thereMs, backMs] = lateMs[number % lateMs.length] ?? [0, 0];
					// Now and then a call goes by the quickest way: what the others are measured by.
					return number % quickEvery === 0 ? { thereMs: 0, backMs: 0 } : { thereMs, backMs };
				});
				const flows = [{}, {}, {}, { nodeRateLimit: new NodeRateLimit(limit / 2) }];
				const calls = plan.map(async ({ startMs, flow, connectMs }) => {
					await time.sleep(startMs);
					const way = { connectMs, thereMs: wayMs, backMs: wayMs };
					return await server.call(rateLimiter, flows[flow] ?? {}, way);
				});
				const ends = await time.until(Promise.all(calls));

				expect(ends.every(({ kind }) => kind === 'done')).toBe(true);
				expect(server.arrivalsMs).toHaveLength(plan.length);
				expect(mostInAnySecond(server.arrivalsMs)).toBeLessThanOrEqual(limit);
			}),
			{ numRuns: 60 },
		);
	});

	it('no flow waits while another has many turns', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 10, max: 200 }),
				fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 5 }),
				async (limit, jobs) => {
					const time = new VirtualTime();
					const rateLimiter = new RateLimiter(limit, time);
					const server = new PacedServer(time);
					const turns: number[] = [];
					const way = { connectMs: 0, thereMs: 5, backMs: 5 };
					const calls = jobs.flatMap((count, job) => {
						const flow = {};
						return Array.from({ length: count }, async () => {
							await server.call(rateLimiter, flow, way);
							turns.push(job);
						});
					});
					await time.until(Promise.all(calls));

					// While all have work left, the counts of two differ by no more than what left before the
					// others came, and by those that are under way.
					const common = Math.min(...jobs) * jobs.length;
					const counts = jobs.map(
						(_, job) => turns.slice(0, common).filter((t) => t === job).length,
					);
					expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(3);
				},
			),
			{ numRuns: 40 },
		);
	});
});
