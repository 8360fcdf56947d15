import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { SandboxOptions } from '../sandboxOptions';

/** How many connections clients have opened to the sandbox, and how many are open now. */
export interface ConnectionCounts {
	opened: number;
	open: number;
	/** The largest number that was open at the same time. */
	peak: number;
}

export interface Serving {
	readonly url: string;
	readonly connections: ConnectionCounts;
	connectionOf(socket: Socket): number;
	close(): Promise<void>;
}

/** Starts a server on 127.0.0.1 alone. Rejects with Node's error where the port is taken. */
export const serve = async (
	{ port = 0, tls }: Pick<SandboxOptions, 'port' | 'tls'>,
	listener: (serving: Pick<Serving, 'connectionOf'>) => RequestListener,
): Promise<Serving> => {
	const connections: ConnectionCounts = { opened: 0, open: 0, peak: 0 };
	const numbers = new WeakMap<Socket, number>();
	const connectionOf = (socket: Socket) => numbers.get(socket) ?? 0;
	const onRequest = listener({ connectionOf });
	const server: Server = tls ? createTlsServer(tls, onRequest) : createServer(onRequest);
	server.keepAliveTimeout = KEEP_ALIVE_MS;
	server.on(tls ? 'secureConnection' : 'connection', (socket: Socket) => {
		numbers.set(socket, ++connections.opened);
		connections.peak = Math.max(connections.peak, ++connections.open);
		socket.once('close', () => connections.open--);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	const url = `${tls ? 'https' : 'http'}://127.0.0.1:${portOf(server.address())}`;
	return { url, connections, connectionOf, close: () => close(server) };
};

/**
 * As long as common gateways keep a connection. With Node's own 5 s, clients would open more of
 * them.
 */
const KEEP_ALIVE_MS = 75_000;

const portOf = (address: AddressInfo | string | null) =>
	typeof address === 'object' && address !== null ? address.port : 0;

const close = (server: Server) =>
	new Promise<void>((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
