import { setTimeout } from 'node:timers/promises';

/** A page may show something else for a moment; on a busy machine, for longer. */
const patienceMs = 30_000;

/** Looks until a page shows what is expected, and fails with what it shows last. */
export const becomes = async <Shown>(
	look: () => Promise<Shown>,
	expected: Shown,
): Promise<void> => {
	const deadlineMs = performance.now() + patienceMs;
	while ((await look()) !== expected && performance.now() < deadlineMs) await setTimeout(50);
	expect(await look()).toBe(expected);
};
