import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { root } from '../../../scripts/host/hostFolder';

/**
 * Starts an n8n in a process of its own, which ends with the tests even where they are killed.
 *
 * @param file of this folder; it calls `serveHost`
 * @param word what it says of the started n8n
 */
export const forkHost = async <Word>(file: string, args: string[], word: z.ZodType<Word>) => {
	const child = fork(join(root, 'test/e2e/support', file), args, {
		...{ cwd: root, execArgv: ['--import', 'tsx'] },
		// Ctrl-C reaches the tests alone; this one loses its channel then, and ends in order.
		detached: true,
	});
	const ended = once(child, 'exit');
	const first = await Promise.race([
		once(child, 'message').then(([message]) => message),
		ended.then(([code]) => ({ failed: `The process of n8n ended with ${code}.` })),
	]);
	const failed = z.object({ failed: z.string() }).safeParse(first);
	if (failed.success) throw new Error(failed.data.failed);
	const stop = async () => {
		if (child.connected) child.disconnect();
		await ended;
	};
	return { ...word.parse(first), stop };
};

/**
 * In such a process: starts an n8n, says a word of it, and stops it when the tests are gone. In a
 * test file itself, jest hands out a `process` that never tells of its exit.
 */
export const serveHost = (start: () => Promise<{ word: object; stop: () => Promise<void> }>) => {
	// What has started by then ends with this process.
	const leave = () => process.exit(1);
	process.once('disconnect', leave);
	const run = async () => {
		const { word, stop } = await start();
		process.off('disconnect', leave);
		process.once('disconnect', () => void stop());
		process.send?.(word);
	};
	run().catch((error: unknown) => {
		process.send?.({ failed: error instanceof Error ? error.message : String(error) });
		process.exitCode = 1;
		process.disconnect();
	});
};
