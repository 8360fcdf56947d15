import type { Stop } from '../stop';

/** One HTTP request, ready to be written. Times are in milliseconds. */
export interface TransportRequest {
	/** Scheme, host and port. */
	readonly origin: string;
	/** Path and query, with the signature. */
	readonly path: string;
	/** JSON in UTF-8. */
	readonly body: string;
	/** Bound on the time to connect, and again on the time from leaving to the last byte of the answer. */
	readonly timeoutMs: number;
	readonly stop?: Stop;
	/**
	 * Awaited once a connection stands and before the first byte is written, so that what waits for a
	 * connection cannot leave as a burst. Gives false when the call must not leave any more.
	 */
	readonly beforeSend: () => Promise<boolean>;
}

export type TransportFault =
	/** No connection: name not found, refused, TLS, or none in time. */
	| 'noConnection'
	/** The connection ended before an answer began. */
	| 'connectionLost'
	/** The connection ended inside the answer. */
	| 'answerCut'
	/** The answer is larger than any of Tencent's; it was not read to its end. */
	| 'answerTooLarge'
	| 'timeout'
	/** What the environment says of a proxy cannot be used. */
	| 'proxyUnusable'
	/** Stopped, or `beforeSend` said no. */
	| 'cancelled';

export type TransportOutcome =
	| {
			readonly kind: 'answer';
			readonly httpStatus: number;
			readonly text: string;
			/** How long the server asks to wait, where it does. */
			readonly retryAfterMs?: number;
	  }
	| {
			readonly kind: 'fault';
			readonly fault: TransportFault;
			/** Whether a byte may have reached the server. */
			readonly left: boolean;
			/** A code such as ECONNREFUSED, or what is wrong with a proxy; never text that could hold a URL. */
			readonly reason: string;
	  };

/** Sends requests. Gives every fault as a value and never throws. */
export interface Transport {
	send(request: TransportRequest): Promise<TransportOutcome>;
}

export const answerTooLarge: TransportOutcome = {
	...{ kind: 'fault', fault: 'answerTooLarge', left: true, reason: 'answer too large' },
};

export const stoppedBeforeSend: TransportOutcome = {
	...{ kind: 'fault', fault: 'cancelled', left: false, reason: 'stopped' },
};

/**
 * A host that gave no connection within this time is taken for unreachable. Below it, a handshake
 * may only have been slower than a small Timeout.
 */
const unreachableAfterMs = 8_000;

/** What a Timeout means that ended before a connection stood. */
export const faultBeforeConnection = (timeoutMs: number): TransportFault =>
	timeoutMs < unreachableAfterMs ? 'timeout' : 'noConnection';

/** Content type of every request. */
export const jsonHeaders = { 'content-type': 'application/json' } as const;

/**
 * The code of a thrown value, without its message, which may hold the URL. What n8n's SSRF protection
 * throws has no code but a name of its own, and so has what JavaScript throws for a bad percent sign.
 */
export function faultReason(thrown: unknown): string {
	for (let error = thrown, depth = 0; depth < 4; depth++) {
		if (typeof error !== 'object' || error === null) break;
		if ('code' in error && typeof error.code === 'string') return error.code;
		const name = 'name' in error ? String(error.name) : '';
		if (name.startsWith('SsrfBlocked') || name === 'URIError') return name;
		error = 'cause' in error ? error.cause : undefined;
	}
	return 'unknown';
}
