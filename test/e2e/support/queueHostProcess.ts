import { startQueueHost } from '../../../scripts/host/queueHost';
import { temporaryFolder } from '../../../scripts/host/temporaryFolder';
import { serveHost } from './forkedHost';

/** n8n in queue mode, as a process beside the tests. */
serveHost(async () => {
	const { path, remove } = await temporaryFolder('queue');
	const { url, workerLogs, stop } = await startQueueHost({
		...{ folder: path, workers: 2, concurrency: 10, say: console.log },
	});
	return { word: { url, workerLogs }, stop: () => stop().finally(remove) };
});
