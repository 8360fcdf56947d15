import { sleep } from 'n8n-workflow';
import type { ClientDependencies } from '../../shared/client/client';
import { RateLimiters } from '../../shared/rateLimit/rateLimiters';
import { Failover } from '../../shared/client/failover';
import type { HostSend } from '../../shared/transport/hostTransport';
import type { Transport } from '../../shared/transport/transport';
import { createUserSigCache } from '../../shared/signing/userSigCache';

const time = { now: () => performance.now(), sleep };

/** Shared by all executions of this n8n process: the pace of each app, its routes and signatures. */
const rateLimiters = new RateLimiters(time);
const failover = new Failover();
const userSigs = createUserSigCache({ nowMs: () => Date.now() });
let pooled: Transport | undefined;

/**
 * What the client needs of the world. Calls go over pooled connections, or through n8n's own helper
 * where the operator confines which hosts nodes may reach.
 */
export async function clientDependencies(hostSend: HostSend): Promise<ClientDependencies> {
	const transport = await transportOf(hostSend);
	return { transport, rateLimiters, failover, userSigs, time, random: Math.random };
}

/** undici loads with the first call, so that it does not slow n8n's start. */
async function transportOf(hostSend: HostSend): Promise<Transport> {
	const { createUndiciTransport, hostConfinesEgress } =
		await import('../../shared/transport/undiciTransport');
	if (hostConfinesEgress()) {
		const { createHostTransport } = await import('../../shared/transport/hostTransport');
		return createHostTransport(hostSend);
	}
	pooled ??= createUndiciTransport();
	return pooled;
}
