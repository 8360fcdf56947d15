import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Callbacks } from '../callbacks/callbacks';
import type { FaultSource } from '../faults';
import { accept, refuse, type Reply } from '../reply';
import type { ChatState } from '../state/chatState';
import type { CallRecord, Fault, FaultName } from '../types';
import { neverArrives, sendReply } from './sendReply';
import type { Admission, RequestHead } from './requestGuard';
import { readRequestBody, type RequestBody } from './readRequestBody';

export interface ListenerParts {
	requestGuard: (head: RequestHead) => Admission;
	faults: FaultSource;
	state: ChatState;
	callbacks: Callbacks;
	/** Stores the record when the call arrives. It is completed later. */
	record: (call: CallRecord) => void;
	/** Called when the record of a call is complete. */
	finished: (call: CallRecord, reply: Reply | undefined) => void;
	connectionOf: (socket: Socket) => number;
	/** Waits as long as the server is set to take for a call. */
	work: () => Promise<void>;
}

/** Makes the function that handles one call from its arrival to its answer. */
export const createListener = (parts: ListenerParts) => {
	let arrived = 0;
	return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const atMs = performance.now();
		const clientIp = (request.socket.remoteAddress ?? '').replace('::ffff:', '');
		const admission = parts.requestGuard({
			method: request.method ?? '',
			target: request.url ?? '',
			clientIp,
			atMs,
		});
		const call: CallRecord = {
			api: admission.command,
			atMs,
			body: undefined,
			applied: false,
			connection: parts.connectionOf(request.socket),
		};
		parts.record(call);
		const body = await readRequestBody(request);
		if (body === undefined) return;
		const json = parseJson(body);
		call.body = json ?? body.text;
		call.fault = parts.faults.next({ api: call.api, body: call.body, index: arrived++ });
		const fault = wireFaultOf(call.fault);
		const reply = neverArrives(fault)
			? undefined
			: await replyTo(admission, { bytes: body.bytes, json }, call.fault, clientIp);
		call.applied = admission.refusal === undefined && reply?.ErrorCode === 0;
		await parts.work();
		call.errorCode = reply?.ErrorCode;
		call.httpStatus = sendReply(response, reply ?? accept(), fault);
		parts.finished(call, reply);
	};

	async function replyTo(
		admission: Admission,
		body: { bytes: number; json: unknown },
		fault: Fault | undefined,
		clientIp: string,
	): Promise<Reply> {
		if (admission.refusal) return admission.refusal;
		if (typeof fault === 'object') return refuse(fault.errorCode);
		const { api, identifier } = admission;
		const { state, callbacks } = parts;
		const origin = { platform: 'RESTAPI', clientIp };
		return api.handle(body, { state, callbacks, origin, identifier });
	}
};

const wireFaultOf = (fault: Fault | undefined): FaultName | undefined =>
	typeof fault === 'object' ? undefined : fault;

const parseJson = ({ text }: RequestBody): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};
