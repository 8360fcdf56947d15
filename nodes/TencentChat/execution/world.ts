import { sleep } from 'n8n-workflow';
import type { ClientWorld } from '../../shared/client';
import { Pacers } from '../../shared/pacing/pacers';
import { Routes } from '../../shared/routes';
import type { HostSend } from '../../shared/transport/hostTransport';
import type { Transport } from '../../shared/transport/transport';
import { createUserSigCache } from '../../shared/userSigCache';

const time = { now: () => performance.now(), sleep };

/** Shared by all executions of this n8n process: the pace of each app, its routes and signatures. */
const pacers = new Pacers(time);
const routes = new Routes();
const userSigs = createUserSigCache({ nowMs: () => Date.now() });
let pooled: Transport | undefined;

/**
 * What the client needs of the world. Calls go over pooled connections, or through n8n's own helper
 * where the operator confines which hosts nodes may reach.
 */
export async function worldOf(hostSend: HostSend): Promise<ClientWorld> {
	const transport = await transportOf(hostSend);
	return { transport, pacers, routes, userSigs, time, random: Math.random };
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
