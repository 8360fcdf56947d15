import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Call {
	readonly path: string;
	readonly body: Readonly<Record<string, unknown>>;
}

export type Answer = (response: ServerResponse, call: Call) => void;

export interface AnsweringServer {
	readonly origin: string;
	/** Calls that arrived. */
	calls: number;
	/** Takes no more connections and ends those that stand. */
	goAway(): Promise<void>;
	comeBack(): Promise<void>;
}

/** A server that answers each call as it is told. */
export async function startServer(answer: Answer): Promise<AnsweringServer> {
	const server = createServer((request, response) => {
		void text(request).then((body) => {
			state.calls++;
			answer(response, { path: request.url ?? '', body: fieldsOf(JSON.parse(body)) });
		});
	});
	const listen = async (port: number) =>
		await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	await listen(0);
	const address = server.address();
	const port = portOf(address);
	const state: AnsweringServer = {
		origin: `http://127.0.0.1:${port}`,
		calls: 0,
		goAway: async () => {
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			server.closeAllConnections();
			await closed;
		},
		comeBack: async () => await listen(port),
	};
	return state;
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

export const refuse =
	(ErrorCode: number): Answer =>
	(response) =>
		json(response, { ActionStatus: 'FAIL', ErrorCode, ErrorInfo: '' });

export const keepSilent: Answer = () => undefined;

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
