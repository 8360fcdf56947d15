import type { App } from '../../nodes/shared/client/app';
import type { CallOptions, ClientDependencies } from '../../nodes/shared/client/callTerms';
import { AppStates } from '../../nodes/shared/client/appState/appState';
import { RateLimiters } from '../../nodes/shared/rateLimit/rateLimiters';
import { Failover } from '../../nodes/shared/client/failover';
import type { Time } from '../../nodes/shared/time';
import type { Transport } from '../../nodes/shared/transport/transport';
import { createUserSigCache } from '../../nodes/shared/signing/userSigCache';
import { seeded } from './seeded';

/** The app of Tencent's public samples. */
export const app: App = {
	sdkAppId: 1400000000,
	secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
	adminUserId: 'administrator',
	endpoint: { origin: 'https://console.tim.qq.com' },
};

export const edit = {
	From_Account: 'user_1001',
	To_Account: 'user_1002',
	MsgKey: '31906_833502_1572869830',
	MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'new text' } }],
};

/**
 * A clock on which no test waits: a sleep moves it forward and ends in the next turn of the event
 * loop.
 */
export const skippingTime = (): Time & { readonly sleptMs: number[] } => {
	const sleptMs: number[] = [];
	let skippedMs = 0;
	return {
		sleptMs,
		now: () => skippedMs,
		sleep: (ms) => {
			sleptMs.push(ms);
			skippedMs += ms;
			return new Promise((resolve) => setImmediate(resolve));
		},
	};
};

export const dependenciesWith = (
	transport: Transport,
	time: Time = skippingTime(),
	nowMs: () => number = Date.now,
): ClientDependencies => ({
	transport,
	time,
	rateLimiters: new RateLimiters(time),
	failover: new Failover(),
	appStates: new AppStates(time, seeded(2)),
	userSigs: createUserSigCache({ nowMs }),
	random: seeded(1),
});

export const callOptions = (options: Partial<CallOptions> = {}): CallOptions => ({
	flow: {},
	timeoutMs: 5_000,
	maxTries: 6,
	...options,
});
