import { sleep } from 'n8n-workflow';
import { AppStates } from '../../shared/client/appState/appState';
import type { ClientDependencies } from '../../shared/client/callTerms';
import { Failover } from '../../shared/client/failover';
import { KeyedLock } from '../../shared/keyedQueue';
import { RateLimiters } from '../../shared/rateLimit/rateLimiters';
import { createUserSigCache } from '../../shared/signing/userSigCache';
import type { HostHelpers } from '../../shared/transport/hostTransport';
import { transportOfBuild } from './transportOfBuild';

/** The clock of this process. */
export const time = { now: () => performance.now(), sleep };

/** Shared by all executions of this n8n process: the pace of each app, its routes and signatures. */
const rateLimiters = new RateLimiters(time);
const failover = new Failover();
const appStates = new AppStates(time, Math.random);
/** Who works on which message: reading one and writing it back is one step. */
export const locks = new KeyedLock();
/** Messages of all executions come in the order in which they are sent. */
export const nextMsgSeq = risingMsgSeq(Date.now);
const userSigs = createUserSigCache({ nowMs: () => Date.now() });

/** What the client needs from outside, with what this build sends with. */
export async function clientDependencies(helpers: HostHelpers): Promise<ClientDependencies> {
	const transport = await transportOfBuild(helpers);
	return { transport, rateLimiters, failover, appStates, userSigs, time, random: Math.random };
}

/**
 * Gives a MsgSeq for each one-to-one message to send. A conversation is listed by second and then by
 * MsgSeq, so numbers rise from call to call: messages of one second stay in the order of their items.
 *
 * @param nowMs the wall clock, so that numbers rise from one n8n process to the next too
 * @see https://trtc.io/document/34919
 */
export function risingMsgSeq(nowMs: () => number): () => number {
	let last = 0;
	return () => {
		last = Math.max(last + 1, nowMs());
		return last % 2 ** 32;
	};
}
