import { sleep } from 'n8n-workflow';
import { AppStates } from '../../shared/client/appState/appState';
import type { ClientDependencies } from '../../shared/client/dependencies';
import { KeyedLock } from '../../shared/keyedLock';
import { RateLimiters } from '../../shared/rateLimit/rateLimiters';
import { Failover } from '../../shared/client/failover';
import type { HostSend } from '../../shared/transport/hostTransport';
import { createUserSigCache } from '../../shared/signing/userSigCache';
import { transportOfBuild } from './transportOfBuild';

/** The clock of this process. */
export const time = { now: () => performance.now(), sleep };

/** Shared by all executions of this n8n process: the pace of each app, its routes and signatures. */
const rateLimiters = new RateLimiters(time);
const failover = new Failover();
const appStates = new AppStates(time, Math.random);
/** Who works on which message: reading one and writing it back is one step. */
export const locks = new KeyedLock();
const userSigs = createUserSigCache({ nowMs: () => Date.now() });

/** What the client needs of the world, with what this build sends with. */
export async function clientDependencies(hostSend: HostSend): Promise<ClientDependencies> {
	const transport = await transportOfBuild(hostSend);
	return { transport, rateLimiters, failover, appStates, userSigs, time, random: Math.random };
}
