import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { RateLimiter } from '../../../nodes/shared/rateLimit/rateLimiter';
import type { Candidate, Job } from './candidate';
import { editRequests, isDone } from './editRequest';

/** undici's pool and the same pace, without n8n, checks, retries or anything else: the floor. */
export function createBare(first: Job): Candidate {
	const pool = new Pool(first.credential.baseUrl, { connections: 32, pipelining: 1 });
	const time = { now: () => performance.now(), sleep: async (ms: number) => await sleep(ms) };
	const rateLimiter = new RateLimiter(200, time);
	const flow = {};

	const send = async ({ path, body }: { path: string; body: string }) => {
		const turn = await rateLimiter.takePermit(flow);
		await turn?.leave();
		try {
			const headers = { 'content-type': 'application/json' };
			const response = await pool.request({ path, method: 'POST', headers, body });
			const answer = await response.body.json();
			turn?.answered();
			return isDone(answer);
		} finally {
			turn?.end();
		}
	};
	return {
		run: async (job) => await Promise.all((await editRequests(job)).map(send)),
	};
}
