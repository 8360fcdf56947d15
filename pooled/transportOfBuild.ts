import type { TransportOfBuild } from '../nodes/shared/transport/hostTransport';
import { createHostTransport } from '../nodes/shared/transport/hostTransport';
import type { Transport } from '../nodes/shared/transport/transport';
import { hostConfinesEgress } from './hostConfinesEgress';

let pool: Promise<Transport> | undefined;

/**
 * The pooled build sends over connections that stay open between calls and executions, or through
 * n8n's own HTTP helper where the operator confines which hosts nodes may reach.
 */
export const transportOfBuild: TransportOfBuild = async (helpers) => {
	if (hostConfinesEgress()) return createHostTransport(helpers);
	pool ??= openPool();
	return await pool;
};

/** undici is loaded with the first call, so that it does not slow n8n's start. */
const openPool = async (): Promise<Transport> => {
	const { createUndiciTransport } = await import('./undiciTransport');
	return createUndiciTransport();
};
