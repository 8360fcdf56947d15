import { chosenBuild } from '../../../scripts/builds';
import { startHost } from '../../../scripts/host';
import { freePort } from '../../../scripts/host/ports';
import { serveHost } from './forkedHost';

/** An n8n with one build, as a process beside the tests: its user folder, and the build. */
const [, , userFolder = '', build] = process.argv;

serveHost(async () => {
	const port = await freePort();
	const host = await startHost({ userFolder, port, build: chosenBuild(build) });
	return { word: { url: host.url, cookie: host.api.cookie }, stop: () => host.stop() };
});
