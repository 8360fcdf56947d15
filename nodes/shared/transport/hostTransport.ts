import { readBounded } from './answerText';
import { hostFault } from './hostFault';
import type { Transport, TransportOutcome, TransportRequest } from './transport';
import { answerTooLarge, jsonHeaders, stoppedBeforeSend } from './transport';

/** What n8n's HTTP helper is asked for. It must not throw on an HTTP status. */
export interface HostRequest {
	readonly url: string;
	readonly headers: Record<string, string>;
	readonly body: string;
	/** Ends the call wherever it is, in the answer's body too: the helper's own time limit does not. */
	readonly signal: AbortSignal;
}

/** An answer of n8n's HTTP helper, whose body is still to be read. */
export interface HostAnswer {
	readonly httpStatus: number;
	readonly body: AsyncIterable<unknown>;
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
	if (cancelled() || !(await request.beforeSend()) || cancelled()) return stoppedBeforeSend;
	const end = new AbortController();
	const forgetStop = request.stop?.onStop(() => end.abort());
	const timeout = AbortSignal.timeout(request.timeoutMs);
	const timeOut = () => end.abort();
	timeout.addEventListener('abort', timeOut);
	let answered = false;
	const sendAndRead = async (): Promise<TransportOutcome> => {
		const { body, ...head } = await send(hostRequest(request, end.signal));
		answered = true;
		const text = await readBounded(body);
		return text === undefined ? answerTooLarge : { kind: 'answer', ...head, text };
	};
	try {
		return await Promise.race([sendAndRead(), rejectAfter(end.signal)]);
	} catch (thrown) {
		if (cancelled()) return { kind: 'fault', fault: 'cancelled', left: true, reason: 'stopped' };
		return hostFault(thrown, answered, timeout.aborted ? request.timeoutMs : undefined);
	} finally {
		timeout.removeEventListener('abort', timeOut);
		forgetStop?.();
	}
}

const hostRequest = ({ origin, path, body }: TransportRequest, signal: AbortSignal) => ({
	...{ url: origin + path, headers: { ...jsonHeaders }, body, signal },
});

/** How long the helper has for ending an aborted call itself, which then says how far the call was. */
const graceMs = 100;

/** Rejects once a call should long have ended: an answer of 101 leaves some versions hanging. */
const rejectAfter = async (signal: AbortSignal): Promise<never> =>
	await new Promise((_, reject) => {
		const giveUp = () => reject(new Error('The call did not end when it was aborted.'));
		const start = () => AbortSignal.timeout(graceMs).addEventListener('abort', giveUp);
		signal.addEventListener('abort', start, { once: true });
	});
