import type { CallbackSettings } from './callbacks/callbackTypes';
import type { ModerationOptions } from './state/moderation';

/** How a sandbox is started; everything has a default. */
export interface SandboxOptions {
	/** 0, the default, takes any free port. */
	port?: number;
	/** Serve https with this key and certificate (PEM). */
	tls?: { key: string | Buffer; cert: string | Buffer };
	sdkAppId?: number;
	secretKey?: string;
	adminUserId?: string;
	callbackToken?: string;
	/** More accounts that may call. */
	admins?: readonly string[];
	/** The only imported accounts, beside admins and whoever is seeded. Default: everybody is imported. */
	accounts?: readonly string[];
	/** The only groups, beside those that are seeded. Default: every GroupId is a public group of everybody. */
	groups?: readonly GroupOptions[];
	/** What the stand-in for Tencent's content service finds. `off` is an app without that service. */
	moderation?: ModerationOptions;
	/** SDKAppIDs that live in another data center: 70020. */
	otherRegionApps?: readonly number[];
	/** SDKAppIDs that are switched off: 60016. */
	disabledApps?: readonly number[];
	/** Addresses that calls may come from; others get 60021. Default: any. */
	allowedIps?: readonly string[];
	/** Refuse what goes over the rate with 60007. Default: false. */
	enforceLimits?: boolean;
	/** Calls a second for every API, instead of its documented rate. */
	limitPerSecond?: number;
	/** Where to tell of what happens. Default: nowhere; it can be set later too. */
	callbacks?: CallbackSettings;
	/** The server's own time before it answers, in milliseconds. */
	latencyMs?: number;
	/** For odds and numbers, from 0 up to, without, 1. */
	random?: () => number;
	/** The server's wall clock, milliseconds since 1970. */
	nowMs?: () => number;
	/** Gets one readable line a call; never a signature. */
	log?: (line: string) => void;
}

/** A group that the sandbox starts with. */
export interface GroupOptions {
	groupId: string;
	/** `Public` (default), `Work`, `Meeting`, `Community` or `AVChatRoom`. */
	type?: string;
	/** Default: its ID. */
	name?: string;
	/** The only members. Default: everybody. */
	members?: readonly string[];
	owner?: string;
	/** Members that are its admins. */
	admins?: readonly string[];
	/** Drop what comes faster, with MsgDropReason. 0 drops everything. Default: 40 with `enforceLimits`. */
	messagesPerSecond?: number;
}

/** Tencent's public sample app: it opens nothing anywhere. */
export const defaults = {
	sdkAppId: 1400000000,
	secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
	adminUserId: 'administrator',
	callbackToken: 'xxxxyyyy',
} as const;
