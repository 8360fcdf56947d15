import { join } from 'node:path';
import { startHost } from '../../../scripts/host';
import { logIn } from '../../../scripts/host/n8nApi';
import { freePort } from '../../../scripts/host/ports';
import { temporaryFolder } from '../../../scripts/host/temporaryFolder';
import { running } from './running';

/** One n8n for all test files, new and empty, with this package installed as a user's would have it. */
export default async function startN8n(): Promise<void> {
	const { path: folder, remove } = await temporaryFolder('e2e');
	process.env.E2E_FOLDER = folder;
	// An n8n that `npm start` runs already, for whoever writes tests.
	if (process.env.E2E_N8N_URL !== undefined) {
		running.stop = remove;
		process.env.E2E_N8N_COOKIE = (await logIn(process.env.E2E_N8N_URL)).cookie;
		return;
	}
	// Asked to end early, leave by `exit`, at which n8n and the browser are ended too.
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
	const userFolder = join(folder, 'user');
	const host = await startHost({ userFolder, port: await freePort(), say: console.log });
	process.env.E2E_N8N_URL = host.url;
	process.env.E2E_N8N_COOKIE = host.api.cookie;
	running.stop = async () => {
		await host.stop();
		await remove();
	};
}
