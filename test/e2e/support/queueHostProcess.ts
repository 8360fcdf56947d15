import { startQueueHost } from '../../../scripts/host/queueHost';
import { temporaryFolder } from '../../../scripts/host/temporaryFolder';

/**
 * n8n in queue mode, as a process beside the tests. It ends with the one that started it, even where
 * that is killed; in a test file itself, jest hands out a `process` that never tells of its exit.
 */
const main = async () => {
	// What has started by then ends with this process.
	const leave = () => process.exit(1);
	process.once('disconnect', leave);
	const { path, remove } = await temporaryFolder('queue');
	const { url, workerLogs, stop } = await startQueueHost({
		...{ folder: path, workers: 2, concurrency: 10, say: console.log },
	});
	process.off('disconnect', leave);
	process.once('disconnect', () => void stop().finally(remove));
	process.send?.({ url, workerLogs });
};

main().catch((error: unknown) => {
	process.send?.({ failed: error instanceof Error ? error.message : String(error) });
	process.exitCode = 1;
	process.disconnect();
});
