import type { CallbackSettings } from './callbacks/callbackTypes';
import type { ModerationOptions } from './state/moderation';

/** How a sandbox is started; everything has a default. */
export interface SandboxOptions {
	/** Default: 0, which takes any free port. */
	port?: number;
	/** Serves https with this key and certificate (PEM). Default: http. */
	tls?: { key: string | Buffer; cert: string | Buffer };
	sdkAppId?: number;
	secretKey?: string;
	adminUserId?: string;
	callbackToken?: string;
	/** Further accounts that may call. */
	admins?: readonly string[];
	/**
	 * The imported accounts, to which admins and senders of seeded messages are added. Default: every
	 * account is imported.
	 */
	accounts?: readonly string[];
	/**
	 * The groups, to which those of seeded messages are added. Default: every GroupId is a public
	 * group of everybody.
	 */
	groups?: readonly GroupOptions[];
	/** The words that the content service finds. `off` is an app without that service. */
	moderation?: ModerationOptions;
	/** SDKAppIDs of apps in another data center, which get 70020. */
	otherRegionApps?: readonly number[];
	/** SDKAppIDs of apps that are switched off, which get 60016. */
	disabledApps?: readonly number[];
	/** Addresses from which calls may come; others get 60021. Default: any. */
	allowedIps?: readonly string[];
	/** Whether to refuse calls beyond the rate with 60007. Default: false. */
	enforceLimits?: boolean;
	/** Calls a second for every API, instead of its documented rate. */
	limitPerSecond?: number;
	/** Where to send callbacks. Default: nowhere. Can be set later too. */
	callbacks?: CallbackSettings;
	/** Milliseconds that the server takes for each answer. Default: 0. */
	latencyMs?: number;
	/** Draws faults and numbers: from 0 up to but not including 1. Default: Math.random. */
	random?: () => number;
	/** The server's wall clock, in milliseconds since 1970. Default: Date.now. */
	nowMs?: () => number;
	/** Called with one readable line for each call, which never holds a signature. */
	log?: (line: string) => void;
}

/** A group that the sandbox starts with. */
export interface GroupOptions {
	groupId: string;
	/** `Public` (default), `Work`, `Meeting`, `Community` or `AVChatRoom`. */
	type?: string;
	/** Default: its ID. */
	name?: string;
	/** The members. Default: everybody. */
	members?: readonly string[];
	owner?: string;
	/** Members that are its admins. */
	admins?: readonly string[];
	/**
	 * Messages beyond this are dropped with a MsgDropReason; 0 drops all. Default: 40 with
	 * `enforceLimits`, else no limit.
	 */
	messagesPerSecond?: number;
}

/** The app of Tencent's public samples. Its key gives access to nothing. */
export const defaults = {
	sdkAppId: 1400000000,
	secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
	adminUserId: 'administrator',
	callbackToken: 'xxxxyyyy',
} as const;
