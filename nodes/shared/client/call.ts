import { readAnswer } from './answer';
import type { Api } from '../apis/api';
import type { CallFailure, StopReason } from './failure';
import { checkRequest } from './checkRequest';
import type { App, CallOptions, CallReport, CallResult, ClientDependencies } from './client';
import { failureOfAttempt } from './describeFailure';
import type { RateLimiter } from '../rateLimit/rateLimiter';
import type { Permit } from '../rateLimit/permit';
import { cleanerFor } from '../signing/redact';
import { dataCenterOf } from '../regions';
import type { Result } from '../result';
import { failure } from '../result';
import { decideRetry, mayBeDone } from './retryPolicy';
import type { AttemptFailure, AttemptFailureCause } from './attemptFailure';
import { attemptFailureOf } from './attemptFailure';
import { signedQuery } from '../signing/signedQuery';
import { sleepUnlessStopped } from '../time';

/** One call, from the plain request to the reply: as many tries as the retry policy allows. */
export class Call<Request, Reply> {
	private tries = 0;
	private overLimitAnswers = 0;
	private mayHaveBeenDoneBefore = false;
	private mayHaveBeenDone = false;
	private pacedMs = 0;
	private waitedMs = 0;
	private overLimitSinceMs = Infinity;
	private retryAfterMs: number | undefined;
	private readonly startedMs: number;
	private readonly pacer: RateLimiter;
	private readonly freeRepeats = new Set<AttemptFailure>();

	constructor(
		private readonly world: ClientDependencies,
		private readonly app: App,
		private readonly api: Api<Request, Reply>,
		private readonly body: unknown,
		private readonly options: CallOptions,
	) {
		this.pacer = world.rateLimiters.of(`${dataCenterOf(app.endpoint)} ${app.sdkAppId}`, api);
		this.startedMs = world.time.now();
	}

	async run(): Promise<CallResult<Reply>> {
		const request = checkRequest(this.api, this.body);
		const result = request.ok ? await this.send(request.value) : request;
		return { ...result, report: this.report() };
	}

	private async send(json: string): Promise<Result<Reply, CallFailure>> {
		for (;;) {
			const attempt = await this.attempt(json);
			if (attempt.ok) return attempt;
			this.mayHaveBeenDone ||= mayBeDone(attemptFailureOf(attempt.error)) && hasLeft(attempt.error);
			const stopped = await this.stopOrWait(attemptFailureOf(attempt.error));
			if (stopped !== undefined) {
				return failure(failureOfAttempt(attempt.error, stopped, this.tries));
			}
		}
	}

	private report(): CallReport {
		return {
			attempts: this.tries,
			overLimitAnswers: this.overLimitAnswers,
			mayHaveBeenDoneBefore: this.mayHaveBeenDoneBefore,
			mayHaveBeenDone: this.mayHaveBeenDone,
			pacedMs: this.pacedMs,
			busyMs: this.world.time.now() - this.startedMs - this.pacedMs,
			callsPerSecond: this.pacer.callsPerSecond(this.options.lane),
			limitPerSecond: this.pacer.limitPerSecond(this.options.lane),
		};
	}

	/** Waits until the next try, or says why there is none. */
	private async stopOrWait(attemptFailure: AttemptFailure): Promise<StopReason | undefined> {
		const nowMs = this.world.time.now();
		if (attemptFailure === 'overLimit') {
			this.overLimitAnswers++;
			this.overLimitSinceMs = Math.min(this.overLimitSinceMs, nowMs);
		}
		const history = {
			tries: this.tries,
			maxTries: this.options.maxTries,
			elapsedMs: nowMs - this.startedMs,
			waitedMs: this.waitedMs,
			overLimitMs: Math.max(0, nowMs - this.overLimitSinceMs),
			retryAfterMs: this.retryAfterMs,
			repeatableForMs: this.api.repeatableForMs,
			freeRepeats: this.freeRepeats,
		};
		const decision = decideRetry(attemptFailure, history, this.world.random);
		if (decision.kind === 'stop') return decision.because;
		this.mayHaveBeenDoneBefore ||= mayBeDone(attemptFailure);
		if (decision.free) {
			this.tries--;
			this.freeRepeats.add(attemptFailure);
		} else {
			this.waitedMs += decision.waitMs;
		}
		const { time } = this.world;
		const waited = await sleepUnlessStopped(time, decision.waitMs, this.options.stop);
		return waited ? undefined : 'cancelled';
	}

	private async attempt(json: string): Promise<Result<Reply, AttemptFailureCause>> {
		this.tries++;
		this.retryAfterMs = undefined;
		const turn = await this.paced(this.pacer.takePermit(this.options.lane, this.options.stop));
		if (turn === undefined) return failure(cancelled);
		try {
			return await this.sendInTurn(turn, json);
		} finally {
			turn.end();
		}
	}

	private async sendInTurn(
		turn: Permit,
		json: string,
	): Promise<Result<Reply, AttemptFailureCause>> {
		const { transport, failover, userSigs, time } = this.world;
		const { endpoint } = this.app;
		const signer = { ...this.app, userId: this.app.adminUserId };
		const origin = failover.originOf(endpoint, time.now());
		const userSig = await userSigs.get(signer);
		const outcome = await transport.send({
			origin,
			path: this.signedPath(userSig),
			body: json,
			timeoutMs: this.options.timeoutMs,
			stop: this.options.stop,
			beforeSend: async () => await this.paced(turn.leave(this.options.stop)),
		});
		if (outcome.kind === 'fault') {
			if (outcome.fault === 'noConnection') failover.unreachable(endpoint, origin, time.now());
			return failure(outcome);
		}
		// A server that shows a request's address in its answer would otherwise bring it into items.
		const clean = cleanerFor(outcome.text, [userSig, this.app.secretKey]);
		const answer = readAnswer(outcome.httpStatus, outcome.text, this.api, clean);
		const attemptFailure = answer.ok ? undefined : attemptFailureOf(answer.error);
		this.retryAfterMs = outcome.retryAfterMs;
		turn.answered(attemptFailure === 'overLimit', outcome.retryAfterMs);
		if (attemptFailure === 'signatureRefused') userSigs.drop(signer, userSig);
		return answer;
	}

	private async paced<Value>(waiting: Promise<Value>): Promise<Value> {
		const fromMs = this.world.time.now();
		const value = await waiting;
		this.pacedMs += this.world.time.now() - fromMs;
		return value;
	}

	private signedPath(userSig: string): string {
		const query = new URLSearchParams(signedQuery(this.app, userSig));
		return `/${this.api.path}?${query.toString()}`;
	}
}

/** An answer shows that the call left. */
const hasLeft = (cause: AttemptFailureCause): boolean => cause.kind !== 'fault' || cause.left;

const cancelled: AttemptFailureCause = {
	kind: 'fault',
	fault: 'cancelled',
	left: false,
	reason: 'stopped',
};
