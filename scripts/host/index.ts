import { mkdir } from 'node:fs/promises';
import { type Build, chosenBuild } from '../builds';
import { defaultHostFolder } from './hostFolder';
import { logIn, type N8nApi } from './n8nApi';
import { installHost } from './installHost';
import { installPackage } from './installPackage';
import { startN8n, type N8nProcess } from './n8nProcess';

export { owner, type N8nApi, type Saved } from './n8nApi';
export { defaultHostFolder } from './hostFolder';
export { deleteInstall } from './installHost';

export interface HostOptions {
	/** The n8n user folder: its database, settings and community nodes. */
	userFolder: string;
	port: number;
	/** Which build of this package; where it is not said, the chosen one. */
	build?: Build;
	say?: (line: string) => void;
	/** Further settings of n8n, by their environment variables. */
	env?: NodeJS.ProcessEnv;
}

export interface Host extends N8nProcess {
	api: N8nApi;
}

/**
 * A real n8n with this package installed in it and an owner logged in. Installs n8n first where
 * that was not done yet. `dist` has to be built.
 */
export const startHost = async (options: HostOptions): Promise<Host> => {
	const { userFolder, port, env, build = chosenBuild(), say = () => undefined } = options;
	const host = defaultHostFolder();
	await installHost(host, say);
	await mkdir(userFolder, { recursive: true });
	say(`Installing this package, the ${build} build, into n8n …`);
	await installPackage(userFolder, build);
	say('Starting n8n …');
	const n8n = await startN8n({ host, userFolder, port, env });
	try {
		return { ...n8n, api: await logIn(n8n.url) };
	} catch (error) {
		await n8n.stop();
		throw error;
	}
};
