import type { Api } from '../apis/api';
import type { AppStates } from './appState/appState';
import { Call } from './call';
import type { CallFailure } from './failure';
import type { Lane } from '../rateLimit/fairQueue';
import type { RateLimiters } from '../rateLimit/rateLimiters';
import type { Endpoint } from '../regions';
import type { Result } from '../result';
import type { Failover } from './failover';
import type { Stop } from '../stop';
import type { Time } from '../time';
import type { Transport } from '../transport/transport';
import type { UserSigCache } from '../signing/userSigCache';

/** An app and the admin in whose name calls are made. */
export interface App {
	readonly sdkAppId: number;
	readonly secretKey: string;
	readonly adminUserId: string;
	readonly endpoint: Endpoint;
}

/** What the client needs of the world. One set serves a whole process. */
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

export interface CallOptions {
	/** Calls of one lane take turns with those of others. */
	readonly lane: Lane;
	/** Bound on the time to connect, and again on the time from leaving to the answer's end, in ms. */
	readonly timeoutMs: number;
	/** Bound on the tries; waiting for Tencent's limit is none. */
	readonly maxTries: number;
	readonly stop?: Stop;
}

/** What a call went through on its way. */
export interface CallReport {
	/** Tries that counted. */
	readonly attempts: number;
	/** Answers by which Tencent said that the app is over its limit. */
	readonly overLimitAnswers: number;
	/** Whether Tencent may have carried out a try before the last. */
	readonly mayHaveBeenDoneBefore: boolean;
	/** Whether Tencent may have carried out any try of a call that failed. */
	readonly mayHaveBeenDone: boolean;
	/** Time spent waiting for the pace, in ms. */
	readonly pacedMs: number;
	/** Time spent waiting while another call probed whether the app can be reached again, in ms. */
	readonly heldMs: number;
	/** The rest of the call's time, tries and the waits between them, in ms. */
	readonly busyMs: number;
	/** The pace that the call's lane had at its end. */
	readonly callsPerSecond: number;
	/** The most that this pace can be. */
	readonly limitPerSecond: number;
}

export type CallResult<Reply> = Result<Reply, CallFailure> & { readonly report: CallReport };

export interface TencentChatClient {
	call<Request, Reply>(
		api: Api<Request, Reply>,
		body: unknown,
		options: CallOptions,
	): Promise<CallResult<Reply>>;
}

/**
 * Calls Tencent Cloud Chat's REST API in the name of one app: validates, paces, signs, sends, reads
 * the answer and tries again where that is right. Never throws for what a call may come to.
 *
 * @see https://trtc.io/document/34620
 */
export const createClient = (world: ClientDependencies, app: App): TencentChatClient => ({
	call: async (api, body, options) => await new Call(world, app, api, body, options).run(),
});
