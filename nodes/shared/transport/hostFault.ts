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

/** Codes of Node and axios, and n8n's own refusals; what is not known may have left. */
const faultsByReason: Readonly<Record<string, TransportFault>> = {
	ECONNREFUSED: 'noConnection',
	ENOTFOUND: 'noConnection',
	EAI_AGAIN: 'noConnection',
	EHOSTUNREACH: 'noConnection',
	ENETUNREACH: 'noConnection',
	// A proxy's address that is none.
	ERR_INVALID_URL: 'noConnection',
	ECONNABORTED: 'timeout',
	ETIMEDOUT: 'timeout',
	SsrfBlockedIpError: 'noConnection',
	SsrfBlockedHostnameError: 'noConnection',
};

const faultOf = (reason: string): TransportFault => faultsByReason[reason] ?? 'connectionLost';
