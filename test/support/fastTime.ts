import type { Time } from '../../nodes/shared/time';

/** Real time that runs `factor` times as fast. */
export const fastTime = (factor: number): Time => ({
	now: () => performance.now() * factor,
	sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / factor)),
});
