import type { Api } from '../apis/api';
import type { PartLimiter } from '../rateLimit/partLimiter';
import type { RateLimiter } from '../rateLimit/rateLimiter';
import { dataCenterOf } from '../regions';
import type { Result } from '../result';
import { failure } from '../result';
import { sleepUnlessStopped } from '../time';
import { Standing } from './appState/standing';
import { attempt } from './attempt';
import type { AttemptFailureCause } from './attemptFailure';
import { attemptFailureOf } from './attemptFailure';
import type { Attempted, NotSent } from './callParts';
import { CallRecord } from './callRecord';
import { checkRequest } from './checkRequest';
import type { App } from './app';
import type { CallOptions, CallReport, CallResult } from './callTerms';
import type { ClientDependencies } from './dependencies';
import { failureOfAttempt, failureWithoutAttempt, stoppedBeforeAttempt } from './describeFailure';
import type { CallFailure, StopReason } from './failure';
import { decideRetry } from './retryPolicy';

/** One call, from the plain request to the reply: as many tries as the retry policy allows. */
export class Call<Request, Reply> {
	private readonly rateLimiter: RateLimiter;
	private readonly part: { readonly limiter: PartLimiter; readonly weight: number } | undefined;
	private readonly standing: Standing;
	private readonly record: CallRecord;
	private lastCause: AttemptFailureCause | undefined;

	constructor(
		private readonly dependencies: ClientDependencies,
		private readonly app: App,
		private readonly api: Api<Request, Reply>,
		private readonly body: Request,
		private readonly options: CallOptions,
	) {
		const { rateLimiters, appStates, time } = dependencies;
		const { path, partLimit } = api;
		// Both names of a data center, and all admins of an app, count calls together.
		const counted = `${dataCenterOf(app.endpoint)} ${app.sdkAppId}`;
		const part = partLimit?.partOf(body) ?? '';
		this.rateLimiter = rateLimiters.of(counted, api);
		this.part = partLimit && {
			limiter: rateLimiters.ofPart(`${counted} ${path} ${part}`, partLimit),
			weight: partLimit.weightOf(body),
		};
		this.standing = new Standing(appStates.of(app), options.flow, path, part, time.now());
		this.record = new CallRecord(() => time.now());
	}

	async run(): Promise<CallResult<Reply>> {
		const request = checkRequest(this.api, this.body);
		const result = request.ok ? await this.send(request.value) : request;
		return { ...result, report: this.report() };
	}

	private async send(json: string): Promise<Result<Reply, CallFailure>> {
		for (;;) {
			const attempted = await this.attempt(json);
			if (attempted.kind === 'notSent') return failure(this.notSent(attempted.because));
			if (attempted.answer.ok) {
				this.record.succeeded();
				return attempted.answer;
			}
			this.lastCause = attempted.answer.error;
			const stopped = await this.stopOrWait(attempted.answer.error, attempted);
			if (stopped !== undefined) return failure(this.failed(attempted.answer.error, stopped));
		}
	}

	private async attempt(json: string): Promise<Attempted<Reply>> {
		const { dependencies, app, api, options, rateLimiter, part, standing, record } = this;
		record.tries++;
		const mayLeave = () => (record.mayBeDoneForMs() ?? -1) < api.repeatableForMs;
		const parts = {
			dependencies,
			app,
			api,
			json,
			options,
			rateLimiter,
			part,
			standing,
			record,
			mayLeave,
		};
		const attempted = await attempt(parts);
		if (attempted.kind === 'notSent') record.tries--;
		return attempted;
	}

	/** Waits until the next try, or says why there is none. */
	private async stopOrWait(
		cause: AttemptFailureCause,
		{ leftMs, retryAfterMs }: Extract<Attempted<Reply>, { kind: 'sent' }>,
	): Promise<StopReason | undefined> {
		const { record, options, standing, dependencies } = this;
		const attemptFailure = attemptFailureOf(cause);
		record.failed(attemptFailure, leftMs, retryAfterMs);
		const history = record.history(options.maxTries, this.api.repeatableForMs);
		const decision = decideRetry(attemptFailure, history, dependencies.random);
		if (decision.kind === 'stop') {
			if (attemptFailure === 'signatureRefused') standing.refused(cause);
			return decision.because;
		}
		if (standing.verdict() !== undefined) return whenGivenUp(cause);
		record.repeated(attemptFailure, decision.waitMs, decision.free);
		const waited = await sleepUnlessStopped(dependencies.time, decision.waitMs, options.stop);
		return waited ? undefined : 'cancelled';
	}

	private failed(cause: AttemptFailureCause, stopped: StopReason): CallFailure {
		const { attempts, mayHaveBeenDoneBefore } = this.record;
		const mayHaveBeenDone = this.record.mayHaveBeenDone();
		const harmful = mayHaveBeenDone && this.api.repeatableForMs < Infinity;
		const because = harmful && stopped !== 'cancelled' ? 'mayHaveBeenDone' : stopped;
		const tries = { attempts, mayHaveBeenDone, mayHaveBeenDoneBefore };
		return failureOfAttempt(cause, because, tries);
	}

	private notSent(because: NotSent): CallFailure {
		const { lastCause, standing } = this;
		if (lastCause !== undefined) return this.failed(lastCause, stopReasonOf(because, lastCause));
		const verdict = because === 'stopped' ? undefined : standing.verdict();
		return verdict === undefined ? stoppedBeforeAttempt() : failureWithoutAttempt(verdict);
	}

	private report(): CallReport {
		const { record, rateLimiter, options } = this;
		return {
			attempts: record.attempts,
			overLimitAnswers: record.overLimitAnswers,
			mayHaveBeenDoneBefore: record.mayHaveBeenDoneBefore,
			mayHaveBeenDone: record.mayHaveBeenDone(),
			pacedMs: record.pacedMs,
			heldMs: record.heldMs,
			busyMs: record.busyMs(),
			callsPerSecond: rateLimiter.callsPerSecond(options.flow),
			limitPerSecond: rateLimiter.limitPerSecond(options.flow),
		};
	}
}

function stopReasonOf(because: NotSent, cause: AttemptFailureCause): StopReason {
	switch (because) {
		case 'stopped':
			return 'cancelled';
		case 'tooLate':
			return 'mayHaveBeenDone';
		case 'givenUp':
			return whenGivenUp(cause);
	}
}

/** A signature that others had refused afresh is not tried again; all else was waited for. */
const whenGivenUp = (cause: AttemptFailureCause): StopReason =>
	attemptFailureOf(cause) === 'signatureRefused' ? 'notRepeatable' : 'waitedTooLong';
