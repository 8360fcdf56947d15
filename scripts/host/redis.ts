import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from './ports';
import { programOf } from './programs';
import { startServer, type ServerProcess } from './serverProcess';

/** A server of its own on 127.0.0.1, and what n8n has to know of it. */
export interface Backend extends ServerProcess {
	env: NodeJS.ProcessEnv;
}

/** Starts an empty Redis that keeps nothing. */
export const startRedis = async (folder: string): Promise<Backend> => {
	const port = String(await freePort());
	const server = await startServer({
		...{ name: 'Redis', command: programOf('redis-server') },
		args: ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
		...{ cwd: folder, logFile: join(folder, 'redis.log') },
		isReady: () => accepts(Number(port)),
	});
	return { ...server, env: { QUEUE_BULL_REDIS_HOST: '127.0.0.1', QUEUE_BULL_REDIS_PORT: port } };
};

const accepts = (port: number) =>
	new Promise<boolean>((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
		socket.once('connect', () => socket.destroy());
	});
