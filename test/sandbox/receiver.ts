import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedCallback {
	query: Record<string, string>;
	/** Path and query as they came. */
	target: string;
	body: Record<string, unknown>;
}

/** An app's server that takes callbacks and answers what it is told to. */
export interface Receiver {
	url: string;
	received: ReceivedCallback[];
	/** What to answer; a function for full control, null for no answer at all. */
	answer: unknown;
	commands(): unknown[];
	close(): Promise<void>;
}

export const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

export const startReceiver = async (): Promise<Receiver> => {
	const server = createServer((request, response) => void take(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const receiver: Receiver = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`,
		received: [],
		answer: OK,
		commands: () => receiver.received.map(({ body }) => body.CallbackCommand),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
	const take = async (request: IncomingMessage, response: ServerResponse) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const target = request.url ?? '';
		receiver.received.push({
			target,
			query: Object.fromEntries(new URL(target, 'http://localhost').searchParams),
			body: JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>,
		});
		const answer: unknown =
			typeof receiver.answer === 'function'
				? (receiver.answer as (response: ServerResponse) => unknown)(response)
				: receiver.answer;
		if (answer === null) return;
		response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
	};
	return receiver;
};
