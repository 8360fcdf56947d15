import type { Transport, TransportFault, TransportOutcome, TransportRequest } from './transport';
import { faultReason, jsonHeaders } from './transport';

/** What n8n's HTTP helper is asked for. It must not throw on an HTTP status. */
export interface HostRequest {
	readonly url: string;
	readonly headers: Record<string, string>;
	readonly body: string;
	readonly timeoutMs: number;
	readonly signal: AbortSignal;
}

/** An answer as n8n's HTTP helper gives it. */
export interface HostAnswer {
	readonly httpStatus: number;
	readonly text: string;
	/** How long the server asks to wait, where it does. */
	readonly retryAfterMs?: number;
}

export type HostSend = (request: HostRequest) => Promise<HostAnswer>;

/** What a build of this package sends with, given n8n's own helper of the node that runs. */
export type TransportOfBuild = (hostSend: HostSend) => Promise<Transport>;

/**
 * Sends through n8n's own HTTP helper, which opens a connection per call and keeps to the operator's
 * rules on which hosts may be reached.
 */
export function createHostTransport(send: HostSend): Transport {
	return { send: async (request) => await sendThrough(send, request) };
}

async function sendThrough(send: HostSend, request: TransportRequest): Promise<TransportOutcome> {
	const cancelled = () => request.stop?.isStopped() === true;
	if (cancelled() || !(await request.beforeSend()) || cancelled()) {
		return { kind: 'fault', fault: 'cancelled', left: false, reason: 'stopped' };
	}
	const controller = new AbortController();
	const forgetStop = request.stop?.onStop(() => controller.abort());
	try {
		const answer = await send({
			url: request.origin + request.path,
			headers: { ...jsonHeaders },
			body: request.body,
			timeoutMs: request.timeoutMs,
			signal: controller.signal,
		});
		return { kind: 'answer', ...answer };
	} catch (thrown) {
		const reason = faultReason(thrown);
		const fault = cancelled() ? 'cancelled' : faultOf(reason);
		return { kind: 'fault', fault, left: fault !== 'noConnection', reason };
	} finally {
		forgetStop?.();
	}
}

/** Codes of Node and axios, and n8n's own refusals; what is not known may have left. */
const faultsByReason: Readonly<Record<string, TransportFault>> = {
	ECONNREFUSED: 'noConnection',
	ENOTFOUND: 'noConnection',
	EAI_AGAIN: 'noConnection',
	EHOSTUNREACH: 'noConnection',
	ENETUNREACH: 'noConnection',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'noConnection',
	SELF_SIGNED_CERT_IN_CHAIN: 'noConnection',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'noConnection',
	CERT_HAS_EXPIRED: 'noConnection',
	ERR_TLS_CERT_ALTNAME_INVALID: 'noConnection',
	ECONNABORTED: 'timeout',
	ETIMEDOUT: 'timeout',
	ERR_BAD_RESPONSE: 'answerCut',
	SsrfBlockedIpError: 'noConnection',
	SsrfBlockedHostnameError: 'noConnection',
};

const faultOf = (reason: string): TransportFault => faultsByReason[reason] ?? 'connectionLost';
