import { hostAnswerOf, readBounded, retryAfterMsOf } from './httpAnswer';
import { hostFault } from './hostFault';
import type { Transport, TransportOutcome, TransportRequest } from './transport';
import { answerTooLarge, jsonHeaders, stoppedBeforeSend } from './transport';

/** n8n's own HTTP helper, as the `helpers` of the node that runs have it, and as it is asked here. */
export interface HostHelpers {
	httpRequest(request: HostRequest): Promise<unknown>;
}

interface HostRequest {
	readonly method: 'POST';
	readonly url: string;
	readonly headers: Record<string, string>;
	readonly body: string;
	/** The helper takes an answer of any size; a stream can be left. */
	readonly encoding: 'stream';
	/** Ends the call wherever it is, in the answer's body too: the helper's own time limit does not. */
	readonly abortSignal: AbortSignal;
	readonly ignoreHttpStatusErrors: true;
	readonly returnFullResponse: true;
	readonly disableFollowRedirect: true;
}

/** What a build of this package sends with, given n8n's own helpers of the node that runs. */
export type TransportOfBuild = (helpers: HostHelpers) => Promise<Transport>;

/**
 * Sends through n8n's own HTTP helper, which opens a connection per call and keeps to the operator's
 * rules on which hosts may be reached.
 */
export function createHostTransport(helpers: HostHelpers): Transport {
	return { send: async (request) => await sendThrough(helpers, request) };
}

async function sendThrough(
	helpers: HostHelpers,
	request: TransportRequest,
): Promise<TransportOutcome> {
	const cancelled = () => request.stop?.isStopped() === true;
	if (cancelled() || !(await request.beforeSend()) || cancelled()) return stoppedBeforeSend;
	const end = new AbortController();
	const forgetStop = request.stop?.onStop(() => end.abort());
	const timeout = AbortSignal.timeout(request.timeoutMs);
	const timeOut = () => end.abort();
	timeout.addEventListener('abort', timeOut);
	let answered = false;
	const sendAndRead = async (): Promise<TransportOutcome> => {
		const response = await helpers.httpRequest(hostRequest(request, end.signal));
		const { httpStatus, headers, body } = hostAnswerOf(response);
		if (body === undefined) throw new TypeError("n8n's HTTP helper gave no stream.");
		answered = true;
		const text = await readBounded(body);
		if (text === undefined) return answerTooLarge;
		return { kind: 'answer', httpStatus, text, retryAfterMs: retryAfterMsOf(headers) };
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

const hostRequest = (
	{ origin, path, body }: TransportRequest,
	abortSignal: AbortSignal,
): HostRequest => ({
	method: 'POST',
	url: origin + path,
	headers: { ...jsonHeaders },
	body,
	encoding: 'stream',
	abortSignal,
	ignoreHttpStatusErrors: true,
	returnFullResponse: true,
	disableFollowRedirect: true,
});

/**
 * An aborted call has 100 ms to end by itself and so to say how far it was. With less, a slow machine
 * would report more calls as perhaps done than are; with more, whoever presses Stop waits longer.
 */
const graceMs = 100;

/** Rejects once a call should long have ended: an answer of 101 leaves some versions hanging. */
const rejectAfter = async (signal: AbortSignal): Promise<never> =>
	await new Promise((_, reject) => {
		const giveUp = () => reject(new Error('The call did not end when it was aborted.'));
		const start = () => AbortSignal.timeout(graceMs).addEventListener('abort', giveUp);
		signal.addEventListener('abort', start, { once: true });
	});
