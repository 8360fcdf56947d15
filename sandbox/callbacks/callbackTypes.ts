import type { MessageElement } from '../types';

/** Where and how the sandbox sends callbacks: what one would set in Tencent's console. */
export interface CallbackSettings {
	url: string;
	/** Signs every callback; an empty token signs none. Default: the sandbox's `callbackToken`. */
	token?: string;
	/** The commands that are sent, such as `C2C.CallbackAfterSendMsg`. Default: all. */
	commands?: readonly string[];
	/**
	 * Whether to send an after-callback again, twice at most, when its answer is not valid. Default:
	 * false.
	 */
	retryAfterCallbacks?: boolean;
	/**
	 * Milliseconds that an answer may take. Default: 2,000, which Tencent does not let anyone change.
	 */
	timeoutMs?: number;
	/** What happens to a message whose before-callback failed. Default: `deliver`. */
	onFailedBefore?: 'deliver' | 'block';
}

/** One HTTP call that the sandbox made. */
export interface CallbackRecord {
	readonly command: string;
	/** The URL that was called, with its whole query. */
	readonly url: string;
	readonly body: Readonly<Record<string, unknown>>;
	/** 1 for the first attempt. */
	readonly attempt: number;
	httpStatus?: number;
	/** The answer as parsed JSON. */
	answer?: unknown;
	/** What the answer to a before-callback did with the message, in words. */
	verdict?: string;
	/** Why there was no valid answer, in words. */
	problem?: string;
}

/** From which platform and address an event was caused. */
export interface Origin {
	/** `RESTAPI`, `Android`, `iOS`, `Web` and so on. */
	readonly platform: string;
	readonly clientIp: string;
}

/** What the answer to a before-callback asks for. */
export type Verdict =
	| {
			readonly kind: 'deliver';
			readonly msgBody?: MessageElement[];
			readonly cloudCustomData?: string;
	  }
	| { readonly kind: 'block'; readonly errorCode: number; readonly errorInfo?: string }
	| { readonly kind: 'drop' };
