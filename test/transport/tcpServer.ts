import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';

/** What takes connections and does with each as the test says. */
export async function startTcpServer(
	onConnection: (socket: Socket) => void,
): Promise<{ readonly port: number; close(): Promise<void> }> {
	const sockets: Socket[] = [];
	const server = createServer((socket) => {
		sockets.push(socket);
		socket.on('error', () => undefined);
		onConnection(socket);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		close: () =>
			new Promise((resolve) => {
				for (const socket of sockets) socket.destroy();
				server.close(() => resolve());
			}),
	};
}
