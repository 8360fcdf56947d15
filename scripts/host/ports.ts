import { createServer } from 'node:net';

const listen = (port: number) =>
	new Promise<number>((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			const taken = typeof address === 'object' && address !== null ? address.port : port;
			server.close(() => resolve(taken));
		});
	});

/** A port of 127.0.0.1 that nobody uses now. */
export const freePort = (): Promise<number> => listen(0);

export const isFree = (port: number): Promise<boolean> =>
	listen(port).then(
		() => true,
		() => false,
	);
