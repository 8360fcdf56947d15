import type { Api } from '../apis/api';
import { dataCenterOf } from '../regions';
import type { Result } from '../result';
import { failure } from '../result';
import { sleepUnlessStopped } from '../time';
import type { App } from './app';
import { Standing } from './appState/standing';
import { attempt } from './attempt';
import type { AttemptFailureCause } from './attemptFailure';
import { attemptFailureOf } from './attemptFailure';
import type { Attempted, CallParts, NotSent } from './callParts';
import { CallRecord } from './callRecord';
import type { CallOptions, CallReport, CallResult, ClientDependencies } from './callTerms';
import { checkRequest } from './checkRequest';
import { failureOfAttempt, failureWithoutAttempt, stoppedBeforeAttempt } from './describeFailure';
import type { CallFailure, StopReason } from './failure';
import { decideRetry } from './retryPolicy';

export interface TencentChatClient {
	call<Request, Reply>(
		api: Api<Request, Reply>,
		body: NoInfer<Request>,
		options: CallOptions,
	): Promise<CallResult<Reply>>;
}

/**
 * Calls Tencent Cloud Chat's REST API in the name of one app: validates, paces, signs, sends, reads
 * the answer and tries again where that is right. Never throws for what a call may come to.
 *
 * @see https://trtc.io/document/34620
 */
export const createClient = (dependencies: ClientDependencies, app: App): TencentChatClient => ({
	call: async (api, body, options) => await new Call(dependencies, app, api, body, options).run(),
});

/** One call, from the plain request to the reply: as many tries as the retry policy allows. */
class Call<Request, Reply> {
	/** What its tries have in common. */
	private readonly parts: Omit<CallParts<Reply>, 'json'>;
	private lastCause: AttemptFailureCause | undefined;

	constructor(
		dependencies: ClientDependencies,
		app: App,
		private readonly api: Api<Request, Reply>,
		private readonly body: Request,
		options: CallOptions,
	) {
		const { rateLimiters, appStates, time } = dependencies;
		const { path, partLimit } = api;
		// Both names of a data center, and all admins of an app, count calls together.
		const counted = `${dataCenterOf(app.endpoint)} ${app.sdkAppId}`;
		const part = partLimit?.partOf(body) ?? '';
		const record = new CallRecord(() => time.now());
		this.parts = {
			...{ dependencies, app, api, options, record },
			rateLimiter: rateLimiters.of(counted, api),
			part: partLimit && {
				limiter: rateLimiters.ofPart(`${counted} ${path} ${part}`, partLimit),
				weight: partLimit.weightOf(body),
			},
			standing: new Standing(appStates.of(app), options.flow, path, part, time.now()),
			mayBeSent: () => (record.mayBeDoneForMs() ?? -1) < api.repeatableForMs,
		};
	}

	async run(): Promise<CallResult<Reply>> {
		const request = checkRequest(this.api, this.body);
		const result = request.ok ? await this.send(request.value) : request;
		return { ...result, report: this.report() };
	}

	private async send(json: string): Promise<Result<Reply, CallFailure>> {
		const { record } = this.parts;
		for (;;) {
			record.tries++;
			const attempted = await attempt({ ...this.parts, json });
			if (attempted.kind === 'notSent') return failure(this.notSent(attempted.because));
			if (attempted.answer.ok) {
				record.succeeded();
				return attempted.answer;
			}
			this.lastCause = attempted.answer.error;
			const stopped = await this.stopOrWait(attempted.answer.error, attempted);
			if (stopped !== undefined) return failure(this.failed(attempted.answer.error, stopped));
		}
	}

	/** Waits until the next try, or says why there is none. */
	private async stopOrWait(
		cause: AttemptFailureCause,
		{ leftMs, retryAfterMs }: Extract<Attempted<Reply>, { kind: 'sent' }>,
	): Promise<StopReason | undefined> {
		const { record, options, standing, dependencies } = this.parts;
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
		const { attempts, mayHaveBeenDone, mayHaveBeenDoneBefore } = this.parts.record.report();
		const harmful = mayHaveBeenDone && this.api.repeatableForMs < Infinity;
		const because = harmful && stopped !== 'cancelled' ? 'mayHaveBeenDone' : stopped;
		const tries = { attempts, mayHaveBeenDone, mayHaveBeenDoneBefore };
		return failureOfAttempt(cause, because, tries);
	}

	private notSent(because: NotSent): CallFailure {
		const { lastCause } = this;
		if (lastCause !== undefined) return this.failed(lastCause, stopReasonOf(because, lastCause));
		const verdict = because === 'stopped' ? undefined : this.parts.standing.verdict();
		return verdict === undefined ? stoppedBeforeAttempt() : failureWithoutAttempt(verdict);
	}

	private report(): CallReport {
		const { record, rateLimiter, options } = this.parts;
		return {
			...record.report(),
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
