import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';

export interface Heard {
	readonly target: string;
	readonly contentType: string | undefined;
	readonly body: string;
	readonly connection: number;
}

type Behave = (response: ServerResponse, heard: Heard) => void;

/** What the server does at each path. */
const behaviours: Record<string, Behave> = {
	'/echo': (response, { body }) => response.end(body),
	'/502': (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<html>'),
	'/429': (response) => response.writeHead(429, { 'retry-after': '7' }).end('later'),
	'/404': (response) => response.writeHead(404).end('{"json":true}'),
	'/redirect': (response) => response.writeHead(302, { location: '/echo' }).end('moved'),
	'/split': (response, { body }) => {
		const bytes = Buffer.from(body);
		response.write(bytes.subarray(0, bytes.length - 2));
		setImmediate(() => response.end(bytes.subarray(bytes.length - 2)));
	},
	'/reset': (response) => response.socket?.resetAndDestroy(),
	'/close': (response) => response.socket?.end(),
	'/cut': (response) => {
		response.writeHead(200, { 'content-length': 100 });
		response.write('{"ActionStatus":', () => response.socket?.destroy());
	},
	'/silence': () => undefined,
	'/gzip': (response, { body }) =>
		response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(body)),
	'/gzip-broken': (response) =>
		response.writeHead(200, { 'content-encoding': 'gzip' }).end('{"ActionStatus":"OK"}'),
	// 20 MB of blanks, which fit into 20 KB.
	'/gzip-huge': (response) =>
		response
			.writeHead(200, { 'content-encoding': 'gzip' })
			.end(gzipSync(Buffer.alloc(20 * 1_024 ** 2, ' '))),
	'/byte-order-mark': (response, { body }) => response.end(`\uFEFF${body}`),
	'/100': (response, { body }) => {
		response.writeContinue();
		setImmediate(() => response.end(body));
	},
	'/100-at-once': (response, { body }) => {
		response.socket?.cork();
		response.writeContinue();
		response.writeContinue();
		response.end(body);
		response.socket?.uncork();
	},
	'/100-in-parts': (response, { body }) => {
		const answer = `HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n`;
		response.socket?.write('HTTP/1.1 1');
		setTimeout(() => response.socket?.write('00 Continue\r\n\r\nHT'), 5);
		setTimeout(() => response.socket?.end(answer.slice(2) + body), 10);
	},
	'/101': (response) => {
		response.socket?.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\n');
		response.socket?.write('Connection: Upgrade\r\n\r\n');
	},
	'/drip': (response) => {
		response.write('{"ActionStatus":');
		const dripping = setInterval(() => response.write(' '), 10);
		response.once('close', () => clearInterval(dripping));
	},
	'/endless': (response) => {
		const part = Buffer.alloc(1_024 ** 2, ' ');
		const pour = () => {
			while (!response.destroyed && response.write(part));
			response.once('drain', pour);
		};
		pour();
	},
	'/slow-end': (response) => response.write('{"ActionStatus":'),
};

export interface MisbehavingServer {
	readonly origin: string;
	readonly heard: Heard[];
	readonly sockets: Socket[];
	close(): Promise<void>;
}

/** A server that does at each path what the path says. It keeps connections open unless told to drop. */
export async function startServer(tls?: { key: string; cert: string }): Promise<MisbehavingServer> {
	const heard: Heard[] = [];
	const sockets: Socket[] = [];
	const listen = async (request: IncomingMessage, response: ServerResponse) => {
		const body = await text(request).catch(() => undefined);
		if (body === undefined) return;
		const target = request.url ?? '';
		const connection = sockets.indexOf(request.socket);
		const call = { target, contentType: request.headers['content-type'], body, connection };
		heard.push(call);
		behaviours[target.split('?')[0] ?? '']?.(response, call);
	};
	const onRequest = (request: IncomingMessage, response: ServerResponse) =>
		void listen(request, response);
	const server = tls ? createTlsServer(tls, onRequest) : createServer(onRequest);
	server.on(tls ? 'secureConnection' : 'connection', (socket: Socket) => sockets.push(socket));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
		heard,
		sockets,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
