import { realpathSync } from 'node:fs';
import { chown, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { freePort } from './ports';
import { programOf } from './programs';
import type { Backend } from './redis';
import { run } from './runCommand';
import { startServer } from './serverProcess';
import { temporaryFolder } from './temporaryFolder';

/** Debian's `nobody`. PostgreSQL refuses to run as root. */
const nobody = { uid: 65_534, gid: 65_534 };

/** Starts a PostgreSQL with an empty database, in a folder that goes when it is stopped. */
export const startPostgres = async (logFolder: string): Promise<Backend> => {
	// Not below the others' folder, to which another user could not come.
	const { path, remove } = await temporaryFolder('postgres');
	try {
		const server = await start(path, join(logFolder, 'postgres.log'));
		return { ...server, stop: () => server.stop().finally(remove) };
	} catch (error) {
		await remove();
		throw error;
	}
};

const start = async (cwd: string, logFile: string): Promise<Backend> => {
	const user = process.getuid?.() === 0 ? nobody : undefined;
	if (user !== undefined) await chown(cwd, user.uid, user.gid);
	const initdb = realpathSync(programOf('postgresql'));
	const data = join(cwd, 'data');
	const database = ['--username=n8n', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
	await run(initdb, ['-D', data, ...database], { cwd, user });
	const port = String(await freePort());
	const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
	const server = await startServer({
		...{ name: 'PostgreSQL', command: join(dirname(initdb), 'postgres') },
		args: ['-D', data, '-p', port, ...settings.flatMap((setting) => ['-c', setting])],
		...{ cwd, logFile, user },
		// Its own note of how far it is.
		isReady: async () =>
			/^ready\s*$/m.test(await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')),
	});
	return {
		...server,
		env: {
			...{ DB_TYPE: 'postgresdb', DB_POSTGRESDB_HOST: '127.0.0.1', DB_POSTGRESDB_PORT: port },
			...{ DB_POSTGRESDB_USER: 'n8n', DB_POSTGRESDB_DATABASE: 'postgres' },
		},
	};
};
