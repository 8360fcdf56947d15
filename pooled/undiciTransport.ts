import { env } from 'node:process';
import type { Dispatcher } from 'undici';
import { EnvHttpProxyAgent } from 'undici';
import { Exchange } from './undiciExchange';
import type { Transport } from '../nodes/shared/transport/transport';

/** Connections that one endpoint may have at most. */
export const maxConnections = 32;
/** Shorter than what servers and the gateways before them commonly allow. */
const idleConnectionMs = 30_000;
const connectMs = 10_000;

/**
 * Sends over pooled connections that stay open between calls and executions. Honours HTTP_PROXY,
 * HTTPS_PROXY, ALL_PROXY and NO_PROXY, in either case.
 *
 * @param dispatcher for tests: what sends instead of the pool
 */
export function createUndiciTransport(dispatcher: Dispatcher = createPool()): Transport & {
	close(): Promise<void>;
} {
	return {
		send: async (request) => {
			const exchange = new Exchange(request);
			exchange.start(dispatcher);
			return await exchange.outcome;
		},
		close: async () => await dispatcher.destroy(),
	};
}

const createPool = (): Dispatcher => {
	const proxy = env.all_proxy ?? env.ALL_PROXY;
	return new EnvHttpProxyAgent({
		connections: maxConnections,
		pipelining: 1,
		keepAliveTimeout: idleConnectionMs,
		connect: { timeout: connectMs },
		httpProxy: env.http_proxy ?? env.HTTP_PROXY ?? proxy,
		httpsProxy: env.https_proxy ?? env.HTTPS_PROXY ?? proxy,
	});
};
