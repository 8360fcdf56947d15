import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Call {
	readonly path: string;
	/** The SDKAppID that it was signed for. */
	readonly app: number;
	readonly body: Readonly<Record<string, unknown>>;
	readonly atMs: number;
}

export type Answer = (response: ServerResponse, call: Call) => void;

export interface AnsweringServer {
	readonly origin: string;
	/** Calls that arrived, in their order. */
	readonly calls: Call[];
	/** Takes no more connections and ends those that stand. */
	goAway(): Promise<void>;
	comeBack(): Promise<void>;
}

/** A server that answers each call as it is told. */
export async function startServer(answer: Answer): Promise<AnsweringServer> {
	const calls: Call[] = [];
	const server = createServer((request, response) => {
		void text(request).then((sent) => {
			const { pathname: path, searchParams } = new URL(request.url ?? '', 'http://localhost');
			const app = Number(searchParams.get('sdkappid'));
			const call = { path, app, body: fieldsOf(JSON.parse(sent)), atMs: performance.now() };
			calls.push(call);
			answer(response, call);
		});
	});
	const listen = async (port: number) =>
		await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	await listen(0);
	const port = portOf(server.address());
	return {
		origin: `http://127.0.0.1:${port}`,
		calls,
		goAway: async () => {
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			server.closeAllConnections();
			await closed;
		},
		comeBack: async () => await listen(port),
	};
}

const fieldsOf = (body: unknown): Readonly<Record<string, unknown>> =>
	typeof body === 'object' && body !== null ? { ...body } : {};

const portOf = (address: AddressInfo | string | null): number =>
	typeof address === 'object' && address !== null ? address.port : 0;

const json = (response: ServerResponse, value: unknown): void => {
	response.writeHead(200, { 'content-type': 'application/json' });
	response.end(JSON.stringify(value));
};

export const accept: Answer = (response) =>
	json(response, {
		...{ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' },
		...{ MsgTime: 1, MsgKey: '1_2_3', MsgSeq: 1 },
	});

/** Accepts after up to so many milliseconds, each call after another time. */
export const slowly =
	(mostMs: number): Answer =>
	(response, call) => {
		setTimeout(() => accept(response, call), Math.random() * mostMs);
	};

export const refuse =
	(ErrorCode: number): Answer =>
	(response) =>
		json(response, { ActionStatus: 'FAIL', ErrorCode, ErrorInfo: '' });

export const keepSilent: Answer = () => undefined;

/** A blank every 100 ms, and never an end. */
export const drip: Answer = (response) => {
	response.writeHead(200, { 'content-type': 'application/json' });
	const dripping = setInterval(() => response.write(' '), 100);
	response.on('close', () => clearInterval(dripping));
};

export const switchProtocols: Answer = (response) => {
	response.writeHead(101, { connection: 'upgrade', upgrade: 'websocket' });
	response.flushHeaders();
};

/** A right answer with so many megabytes of blanks in front. */
export const withoutEnd =
	(megabytes: number): Answer =>
	(response, call) => {
		const blanks = ' '.repeat(1_000_000);
		let written = 0;
		const write = (): void => {
			while (written < megabytes && !response.destroyed) {
				written++;
				if (!response.write(blanks)) return;
			}
			if (!response.destroyed && written === megabytes) response.end(JSON.stringify(call.body));
		};
		response.writeHead(200, { 'content-type': 'application/json' });
		response.on('drain', write);
		write();
	};

/** A gateway that lets so many calls a second through. */
export function gateway(callsPerSecond: number): Answer {
	const taken: number[] = [];
	return (response, call) => {
		const nowMs = performance.now();
		while (taken.length > 0 && (taken[0] ?? 0) <= nowMs - 1_000) taken.shift();
		if (taken.length < callsPerSecond) {
			taken.push(nowMs);
			accept(response, call);
			return;
		}
		response.writeHead(429, { 'retry-after': '1' }).end('Too Many Requests');
	};
}
