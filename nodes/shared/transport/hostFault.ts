import { member } from './httpAnswer';
import type { TransportFault, TransportOutcome } from './transport';
import { faultBeforeConnection, faultReason } from './transport';

/**
 * What became of a call that n8n's HTTP helper threw for.
 *
 * @param answered whether the answer had begun
 * @param timedOutMs the Timeout, where that is why it was ended
 */
export function hostFault(
	thrown: unknown,
	answered: boolean,
	timedOutMs: number | undefined,
): TransportOutcome {
	const connected = answered || hasConnection(thrown);
	if (timedOutMs !== undefined) {
		const fault = connected ? 'timeout' : faultBeforeConnection(timedOutMs);
		return { kind: 'fault', fault, left: connected, reason: 'ETIMEDOUT' };
	}
	const reason = faultReason(thrown);
	const problem = answered ? undefined : proxyProblems[reason];
	if (problem !== undefined) {
		return { kind: 'fault', fault: 'proxyUnusable', left: false, reason: problem };
	}
	if (answered) return { kind: 'fault', fault: 'answerCut', left: true, reason };
	const fault = connected ? faultOf(reason) : 'noConnection';
	return { kind: 'fault', fault, left: fault !== 'noConnection', reason };
}

/**
 * Whether a call's connection stood, as the request that the helper hands on with what it throws
 * says: it has no socket until there is one, and a handshake that did not end stays in progress.
 */
function hasConnection(thrown: unknown): boolean {
	const request = member(thrown, 'request');
	if (request === undefined) return true;
	const socket = member(request, 'socket');
	return socket !== undefined && member(socket, 'secureConnecting') !== true;
}

/** n8n's helper reads one of these, and does not say which. */
const variables = 'HTTP_PROXY, HTTPS_PROXY or ALL_PROXY';

/**
 * What the helper throws for a proxy that it cannot read, before anything leaves. The endpoint's own
 * address is known to be one, so it is never what these are about.
 */
const proxyProblems: Readonly<Record<string, string>> = {
	ERR_INVALID_URL: `${variables} holds no address of a proxy, such as http://proxy.example.com:3128`,
	URIError: `${variables} has a percent sign in its user name or password that begins no code, where %25 stands for one`,
};

/** Codes of Node and axios, and n8n's own refusals; what is not known may have left. */
const faultsByReason: Readonly<Record<string, TransportFault>> = {
	ECONNREFUSED: 'noConnection',
	ENOTFOUND: 'noConnection',
	EAI_AGAIN: 'noConnection',
	EHOSTUNREACH: 'noConnection',
	ENETUNREACH: 'noConnection',
	ECONNABORTED: 'timeout',
	ETIMEDOUT: 'timeout',
	SsrfBlockedIpError: 'noConnection',
	SsrfBlockedHostnameError: 'noConnection',
};

const faultOf = (reason: string): TransportFault => faultsByReason[reason] ?? 'connectionLost';
