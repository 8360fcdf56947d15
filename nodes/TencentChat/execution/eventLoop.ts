import type { Time } from '../../shared/time';

/**
 * How long work that waits for nothing may hold the event loop, in ms: all that n8n does besides
 * waits for so long. Less would cost more in turns than it gives.
 */
const longestHoldMs = 10;

/**
 * To be awaited between pieces of work: lets the event loop turn when it was held long enough, so that
 * n8n goes on answering and Stop is heard.
 */
export function yielding(time: Time): () => Promise<void> {
	let sinceMs = time.now();
	return async () => {
		if (time.now() - sinceMs < longestHoldMs) return;
		await time.sleep(0);
		sinceMs = time.now();
	};
}
