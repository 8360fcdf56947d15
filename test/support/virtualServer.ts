import type {
	Transport,
	TransportOutcome,
	TransportRequest,
} from '../../nodes/shared/transport/transport';
import type { ClientDependencies } from '../../nodes/shared/client/callTerms';
import { createUserSigCache } from '../../nodes/shared/signing/userSigCache';
import { dependenciesWith } from './calling';
import type { VirtualTime } from './virtualTime';

/** What the server does with a call that arrives; `silence` means that it never answers. */
export type Behaviour = (call: VirtualCall) => TransportOutcome | 'silence';

export interface VirtualCall {
	readonly origin: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly body: Record<string, unknown>;
	readonly atMs: number;
}

export const okReply = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', MsgTime: 1, MsgKey: 'k' };
export const answerOf = (json: unknown, more: object = {}): TransportOutcome => ({
	kind: 'answer',
	httpStatus: 200,
	text: JSON.stringify(json),
	...more,
});
export const ok = answerOf({ ...okReply, MsgSeq: 1 });
export const refusal = (ErrorCode: number): TransportOutcome =>
	answerOf({ ActionStatus: 'FAIL', ErrorCode, ErrorInfo: 'said so' });
export const refusedConnection: TransportOutcome = {
	kind: 'fault',
	fault: 'noConnection',
	left: false,
	reason: 'ECONNREFUSED',
};

/** A server in virtual time with a round trip of 40 ms, which behaves as it is told. */
export class VirtualServer implements Transport {
	/** The calls in the order of their arrival, including those that were refused a connection. */
	readonly calls: VirtualCall[] = [];

	constructor(
		private readonly time: VirtualTime,
		public behave: Behaviour = () => ok,
	) {}

	async send(request: TransportRequest): Promise<TransportOutcome> {
		if (!(await request.beforeSend())) {
			return { kind: 'fault', fault: 'cancelled', left: false, reason: 'stopped' };
		}
		await this.time.sleep(20);
		const url = new URL(request.path, request.origin);
		const call = {
			origin: request.origin,
			path: url.pathname.slice(1),
			query: url.searchParams,
			body: JSON.parse(request.body) as Record<string, unknown>,
			atMs: this.time.now(),
		};
		this.calls.push(call);
		const outcome = this.behave(call);
		if (outcome !== 'silence') {
			await this.time.sleep(20);
			return outcome;
		}
		await this.time.sleep(request.timeoutMs - 20);
		return { kind: 'fault', fault: 'timeout', left: true, reason: 'ETIMEDOUT' };
	}
}

/** The dependencies of a client in virtual time. Signing takes none of it. */
export const virtualDependencies = (
	server: VirtualServer,
	time: VirtualTime,
): ClientDependencies => {
	let signed = 0;
	const sign = () => Promise.resolve(`signature_${++signed}`);
	return {
		...dependenciesWith(server, time),
		userSigs: createUserSigCache({ nowMs: time.now, sign }),
	};
};
