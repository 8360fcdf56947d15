import type { Dispatcher } from 'undici';
import { buildConnector, Pool, ProxyAgent } from 'undici';
import type {
	Transport,
	TransportOutcome,
	TransportRequest,
} from '../nodes/shared/transport/transport';
import { withoutInterimAnswers } from './interimAnswers';
import { routeTo } from './proxies';
import { Exchange } from './undiciExchange';

/**
 * Connections of one app to one API of an endpoint. Further calls wait for one; with fewer, slow
 * answers would hold back the pace.
 */
export const maxConnections = 32;
/**
 * A connection that was not used for 30 s is closed. Servers and gateways commonly close theirs
 * later, so that no call goes out on one that the other side has just closed.
 */
const idleConnectionMs = 30_000;
/**
 * A connection that is not open after 10 s has failed, also where Timeout is longer. With less, a
 * slow proxy would count as unreachable.
 */
const connectMs = 10_000;

/**
 * Sends over pooled connections that stay open between calls and executions. Each API of each app
 * has connections of its own, so that one that hangs does not keep another from sending. Honours
 * HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY, in either case.
 *
 * @param fixed for tests: what sends instead of the pools
 */
export function createUndiciTransport(fixed?: Dispatcher): Transport & { close(): Promise<void> } {
	const pools = new Map<string, Dispatcher>();
	const dispatcherFor = (request: TransportRequest): Dispatcher | TransportOutcome => {
		const key = poolKey(request);
		const known = fixed ?? pools.get(key);
		if (known !== undefined) return known;
		const opened = openPool(request.origin);
		if ('dispatch' in opened) pools.set(key, opened);
		return opened;
	};
	return {
		send: async (request) => {
			const dispatcher = dispatcherFor(request);
			if (!('dispatch' in dispatcher)) return dispatcher;
			const exchange = new Exchange(request);
			exchange.start(dispatcher);
			return await exchange.outcome;
		},
		close: async () => {
			const open = fixed === undefined ? [...pools.values()] : [fixed];
			pools.clear();
			await Promise.all(open.map(async (pool) => await pool.destroy()));
		},
	};
}

/**
 * Names a pool by scheme, host, port, API and app. It runs for every call, so it does not parse the
 * whole URL.
 */
const poolKey = ({ origin, path }: TransportRequest): string => {
	const [api = ''] = path.split('?', 1);
	return `${origin}${api} ${/[?&]sdkappid=(\d+)/.exec(path)?.[1] ?? ''}`;
};

function openPool(origin: string): Dispatcher | TransportOutcome {
	const options = {
		connections: maxConnections,
		pipelining: 1,
		keepAliveTimeout: idleConnectionMs,
	};
	const route = routeTo(origin);
	switch (route.kind) {
		case 'direct':
			return new Pool(origin, { ...options, connect });
		case 'proxy':
			return new ProxyAgent({ ...options, uri: route.uri, token: route.token });
		case 'unusable':
			return { kind: 'fault', fault: 'proxyUnusable', left: false, reason: route.problem };
	}
}

const connector = buildConnector({ timeout: connectMs });

const connect: buildConnector.connector = (options, callback) =>
	connector(options, (...result) => {
		const [, socket] = result;
		if (socket) withoutInterimAnswers(socket);
		callback(...result);
	});
