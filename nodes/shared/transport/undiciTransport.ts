import { env } from 'node:process';
import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { EnvHttpProxyAgent } from 'undici';
import type { Transport, TransportFault, TransportOutcome, TransportRequest } from './transport';
import { faultReason, jsonHeaders } from './transport';

export interface UndiciTransportOptions {
	/** Connections per endpoint. */
	readonly maxConnections?: number;
	/** For tests: answers without a network. */
	readonly dispatcher?: Dispatcher;
	/** For servers with a certificate of their own. */
	readonly certificateAuthority?: string;
}

/** Connections that one endpoint may have at most. */
export const maxConnections = 32;
const idleConnectionMs = 30_000;

/** Whether the operator of n8n confines which hosts nodes may reach; then n8n's own helper must send. */
export const hostConfinesEgress = (): boolean => env.N8N_SSRF_PROTECTION_ENABLED === 'true';

/**
 * Sends over pooled connections that stay open between calls and executions. Honours HTTP_PROXY,
 * HTTPS_PROXY and NO_PROXY.
 */
export function createUndiciTransport(options: UndiciTransportOptions = {}): Transport & {
	close(): Promise<void>;
} {
	const dispatcher =
		options.dispatcher ??
		new EnvHttpProxyAgent({
			connections: options.maxConnections ?? maxConnections,
			pipelining: 1,
			keepAliveTimeout: idleConnectionMs,
			connect: { timeout: 10_000, ca: options.certificateAuthority },
		});
	return {
		send: async (request) => await sendThrough(dispatcher, request),
		close: async () => await dispatcher.close(),
	};
}

async function sendThrough(
	dispatcher: Dispatcher,
	request: TransportRequest,
): Promise<TransportOutcome> {
	const call = new PacedCall(request);
	try {
		const response = await dispatcher.request({
			origin: request.origin,
			path: request.path,
			method: 'POST',
			headers: { ...jsonHeaders, 'content-length': String(Buffer.byteLength(request.body)) },
			body: Readable.from(call.body(), { objectMode: false }),
			signal: call.signal,
			headersTimeout: 0,
			bodyTimeout: 0,
		});
		call.answerBegan = true;
		return {
			kind: 'answer',
			httpStatus: response.statusCode,
			text: await response.body.text(),
		};
	} catch (thrown) {
		return {
			kind: 'fault',
			fault: call.faultOf(thrown),
			left: call.left,
			reason: faultReason(thrown),
		};
	} finally {
		call.end();
	}
}

/**
 * One call's way out: undici pulls the body when it has a connection, which is the moment to wait
 * for the pace; the clock for the answer starts when the body leaves.
 */
class PacedCall {
	left = false;
	answerBegan = false;
	private timedOut = false;
	private readonly controller = new AbortController();
	private timer: AbortSignal | undefined;

	constructor(private readonly request: TransportRequest) {
		request.signal?.addEventListener('abort', this.cancel);
		if (request.signal?.aborted === true) this.controller.abort();
		this.startTimer();
	}

	get signal(): AbortSignal {
		return this.controller.signal;
	}

	async *body(): AsyncGenerator<Buffer> {
		this.stopTimer();
		if (!(await this.request.mayLeave())) this.controller.abort();
		if (this.signal.aborted) return;
		this.startTimer();
		this.left = true;
		yield Buffer.from(this.request.body);
	}

	faultOf(thrown: unknown): TransportFault {
		if (this.timedOut) return 'timeout';
		if (this.signal.aborted) return 'cancelled';
		if (faultReason(thrown) === 'UND_ERR_CONNECT_TIMEOUT') return 'timeout';
		if (this.answerBegan) return 'answerCut';
		return this.left || faultReason(thrown) === 'UND_ERR_SOCKET'
			? 'connectionLost'
			: 'noConnection';
	}

	end(): void {
		this.stopTimer();
		this.request.signal?.removeEventListener('abort', this.cancel);
	}

	private readonly cancel = () => this.controller.abort();

	private readonly timeOut = () => {
		this.timedOut = true;
		this.controller.abort();
	};

	private startTimer(): void {
		this.timer = AbortSignal.timeout(this.request.timeoutMs);
		this.timer.addEventListener('abort', this.timeOut);
	}

	private stopTimer(): void {
		this.timer?.removeEventListener('abort', this.timeOut);
		this.timer = undefined;
	}
}
