import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost } from '../../../scripts/host';
import { freePort } from '../../../scripts/host/ports';
import { running } from './running';

/** One n8n for all test files, new and empty, with this package installed as a user's would have it. */
export default async function startN8n(): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'tencent-chat-e2e-'));
	process.env.E2E_FOLDER = folder;
	// An n8n that `npm start` runs already, for whoever writes tests.
	if (process.env.E2E_N8N_URL !== undefined) {
		running.stop = () => rm(folder, { recursive: true, force: true });
		return;
	}
	// Asked to end early, leave by `exit`, at which n8n and the browser are ended too.
	process.once('SIGTERM', () => process.exit(1));
	const userFolder = join(folder, 'user');
	const host = await startHost({ userFolder, port: await freePort(), say: console.log });
	process.env.E2E_N8N_URL = host.url;
	running.stop = async () => {
		await host.stop();
		await rm(folder, { recursive: true, force: true });
	};
}
