import type { MessageElement } from '../types';

/** Where the sandbox tells of what happens, as Tencent's console would be set. */
export interface CallbackSettings {
	url: string;
	/** Signs every callback; '' signs none. Default: the sandbox's `callbackToken`. */
	token?: string;
	/** The only commands that are sent, such as `C2C.CallbackAfterSendMsg`. Default: all. */
	commands?: readonly string[];
	/** Send an after-callback again, twice at most, when it was not answered properly. */
	retryAfterCallbacks?: boolean;
	/** How long an answer may take. Default: Tencent's fixed 2,000. */
	timeoutMs?: number;
	/** What happens to a message whose before-callback failed. Default: `deliver`. */
	onFailedBefore?: 'deliver' | 'block';
}

/** One HTTP call that the sandbox made. */
export interface CallbackRecord {
	readonly command: string;
	/** With the whole query. */
	readonly url: string;
	readonly body: Readonly<Record<string, unknown>>;
	/** 1 for the first try. */
	readonly attempt: number;
	httpStatus?: number;
	/** The parsed answer. */
	answer?: unknown;
	/** What the answer to a before-callback does with the message, in words. */
	verdict?: string;
	/** Why the answer did not count, in words. */
	problem?: string;
}

/** Who caused an event, from where. */
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
