import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';

export interface ConnectProxy {
	readonly url: string;
	/** Hosts and ports that tunnels were asked for. */
	readonly asked: string[];
	/** Credentials that came along, as `Proxy-Authorization`. */
	readonly credentials: Array<string | undefined>;
	close(): Promise<void>;
}

/** A forward proxy as companies have them. */
export async function startConnectProxy(): Promise<ConnectProxy> {
	const asked: string[] = [];
	const credentials: Array<string | undefined> = [];
	const sockets = new Set<Socket>();
	const server = createServer();
	server.on('connect', (request, client: Socket, head: Buffer) => {
		asked.push(request.url ?? '');
		credentials.push(request.headers['proxy-authorization']);
		const [host = '', port = ''] = (request.url ?? '').split(':');
		const target = connect(Number(port), host, () => {
			client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			target.write(head);
			client.pipe(target).pipe(client);
		});
		for (const socket of [client, target]) {
			sockets.add(socket);
			socket.on('error', () => undefined);
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		asked,
		credentials,
		close: () =>
			new Promise((resolve) => {
				for (const socket of sockets) socket.destroy();
				server.close(() => resolve());
			}),
	};
}
