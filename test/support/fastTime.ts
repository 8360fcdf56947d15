import type { Time } from '../../nodes/shared/time';

/** A clock that runs `factor` times as fast as real time. */
export const fastTime = (factor: number): Time => ({
	now: () => performance.now() * factor,
	sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / factor)),
});
