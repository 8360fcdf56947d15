import type { RateLimiters } from '../rateLimit/rateLimiters';
import type { UserSigCache } from '../signing/userSigCache';
import type { Time } from '../time';
import type { Transport } from '../transport/transport';
import type { AppStates } from './appState/appState';
import type { Failover } from './failover';

/** What the client needs from outside. One set serves a whole process. */
export interface ClientDependencies {
	readonly transport: Transport;
	readonly rateLimiters: RateLimiters;
	readonly failover: Failover;
	readonly appStates: AppStates;
	readonly userSigs: UserSigCache;
	readonly time: Time;
	/** From 0 up to 1. */
	readonly random: () => number;
}
