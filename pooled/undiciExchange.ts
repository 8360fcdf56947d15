import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { maxAnswerBytes, retryAfterMsOf } from '../nodes/shared/transport/httpAnswer';
import type {
	TransportFault,
	TransportOutcome,
	TransportRequest,
} from '../nodes/shared/transport/transport';
import {
	answerTooLarge,
	faultBeforeConnection,
	faultReason,
	jsonHeaders,
} from '../nodes/shared/transport/transport';
import { answerOf } from './contentEncoding';

/**
 * One request and its answer on undici. undici pulls the body when it has a connection: that is the
 * moment to wait for the pace, and the head leaves with the body. The clock runs until a connection
 * stands, and again from leaving to the answer's last byte.
 */
export class Exchange implements Dispatcher.DispatchHandler {
	readonly outcome: Promise<TransportOutcome>;
	private settle: (outcome: TransportOutcome | Promise<TransportOutcome>) => void = () => undefined;
	private over = false;
	private left = false;
	private controller: Dispatcher.DispatchController | undefined;
	private clock: ReturnType<typeof setTimeout> | undefined;
	private httpStatus: number | undefined;
	private encoding = '';
	private bytes = 0;
	private retryAfterMs: number | undefined;
	private forgetStop: (() => void) | undefined;
	private readonly chunks: Buffer[] = [];

	constructor(private readonly request: TransportRequest) {
		this.outcome = new Promise((resolve) => {
			this.settle = resolve;
		});
	}

	start(dispatcher: Dispatcher): void {
		const { origin, path, body, stop } = this.request;
		if (stop?.isStopped() === true) {
			this.cancel();
			return;
		}
		this.forgetStop = stop?.onStop(() => this.cancel());
		this.startClock();
		const headers = { ...jsonHeaders, 'content-length': String(Buffer.byteLength(body)) };
		const timeouts = { headersTimeout: 0, bodyTimeout: 0 };
		const options = { origin, path, method: 'POST', headers, ...timeouts } as const;
		try {
			dispatcher.dispatch({ ...options, body: this.bodyWhenAllowed() }, this);
		} catch (thrown) {
			this.fail('noConnection', faultReason(thrown));
		}
	}

	/** undici calls this when the request has a connection. */
	onRequestStart(controller: Dispatcher.DispatchController): void {
		this.controller = controller;
		if (this.over) controller.abort(new Error('over'));
	}

	onResponseStart(
		_controller: Dispatcher.DispatchController,
		httpStatus: number,
		headers: Readonly<Record<string, unknown>>,
	): void {
		this.httpStatus = httpStatus;
		this.retryAfterMs = retryAfterMsOf(headers);
		const encoding = headers['content-encoding'];
		this.encoding = typeof encoding === 'string' ? encoding : '';
	}

	onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
		this.bytes += chunk.length;
		if (this.bytes > maxAnswerBytes) this.end(answerTooLarge);
		else this.chunks.push(chunk);
	}

	onResponseEnd(): void {
		if (this.over) return;
		this.dispose();
		const { httpStatus = 0, retryAfterMs } = this;
		const outcome = answerOf(Buffer.concat(this.chunks), this.encoding, {
			httpStatus,
			retryAfterMs,
		});
		// undici gives the connection back one turn of the event loop later. Without this wait, a call
		// that follows at once would open another one.
		setImmediate(() => setImmediate(() => this.settle(outcome)));
	}

	onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
		this.fail(this.faultNow(), faultReason(error));
	}

	private faultNow(): TransportFault {
		if (this.controller === undefined) return 'noConnection';
		return this.httpStatus === undefined ? 'connectionLost' : 'answerCut';
	}

	private bodyWhenAllowed(): Readable {
		const body = new Readable({
			read: () => {
				void this.untilAllowed().then((allowed) => {
					if (allowed) this.leaveIn(body);
				});
			},
		});
		return body;
	}

	private async untilAllowed(): Promise<boolean> {
		this.stopClock();
		if (await this.request.beforeSend()) return !this.over;
		this.cancel();
		return false;
	}

	private leaveIn(body: Readable): void {
		this.left = true;
		this.startClock();
		body.push(this.request.body);
		body.push(null);
	}

	private startClock(): void {
		this.clock = setTimeout(() => this.timeOut(), this.request.timeoutMs);
	}

	private stopClock(): void {
		clearTimeout(this.clock);
	}

	private timeOut(): void {
		const fault = this.left ? 'timeout' : faultBeforeConnection(this.request.timeoutMs);
		this.fail(fault, 'ETIMEDOUT');
	}

	private cancel(): void {
		this.fail('cancelled', 'stopped');
	}

	private fail(fault: TransportFault, reason: string): void {
		this.end({ kind: 'fault', fault, left: this.left, reason });
	}

	private end(outcome: TransportOutcome): void {
		if (this.over) return;
		this.dispose();
		this.chunks.length = 0;
		this.settle(outcome);
		this.controller?.abort(new Error('over'));
	}

	/** Events that come after this change nothing. */
	private dispose(): void {
		this.over = true;
		this.stopClock();
		this.forgetStop?.();
	}
}
