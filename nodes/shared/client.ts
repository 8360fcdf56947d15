import { randomInt } from 'node:crypto';
import type { AnswerProblem } from './answer';
import { readAnswer } from './answer';
import type { Api } from './apis/api';
import { byteLength } from './apis/api';
import type { CallFailure, StopReason } from './callFailure';
import { failureOfSetback, invalidRequest } from './describeFailure';
import { describeErrorCode } from './errorCodes';
import type { Departure, Lane, Pacer } from './pacing/pacer';
import type { Pacers } from './pacing/pacers';
import type { Endpoint } from './regions';
import type { Result } from './result';
import { failure, success } from './result';
import type { Decision, Setback } from './retryPolicy';
import { decideRetry } from './retryPolicy';
import type { Time } from './time';
import { sleepUnlessAborted } from './time';
import type { Transport, TransportOutcome } from './transport/transport';
import type { UserSigCache } from './userSigCache';

/** An app and the admin in whose name calls are made. */
export interface App {
	readonly sdkAppId: number;
	readonly secretKey: string;
	readonly adminUserId: string;
	readonly endpoint: Endpoint;
}

/** What the client needs of the world. One set serves a whole process. */
export interface ClientWorld {
	readonly transport: Transport;
	readonly pacers: Pacers;
	readonly userSigs: UserSigCache;
	readonly time: Time;
	/** From 0 up to 1. */
	readonly random: () => number;
}

export interface CallOptions {
	/** Calls of one lane take turns with those of others. */
	readonly lane: Lane;
	/** Bound on each try, in ms. */
	readonly timeoutMs: number;
	/** Bound on the tries; waiting for Tencent's limit is none. */
	readonly maxTries: number;
	readonly signal?: AbortSignal;
	/** Told of each try how long it took from leaving to its end, in ms, and the pace at that time. */
	readonly onAnswer?: (latencyMs: number, callsPerSecond: number) => void;
}

/** What a call went through on its way. */
export interface CallReport {
	/** Tries that counted. */
	readonly attempts: number;
	/** Answers by which Tencent said that the app is over its limit. */
	readonly overLimitAnswers: number;
	/** Time spent waiting for the pace, in ms. */
	readonly pacedMs: number;
}

export type CallResult<Reply> = Result<Reply, CallFailure> & { readonly report: CallReport };

export interface TencentChatClient {
	call<Request, Reply>(
		api: Api<Request, Reply>,
		body: unknown,
		options: CallOptions,
	): Promise<CallResult<Reply>>;
}

/**
 * Calls Tencent Cloud Chat's REST API in the name of one app: validates, paces, signs, sends, reads
 * the answer and tries again where that is right. Never throws for what a call may come to.
 *
 * @see https://trtc.io/document/34620
 */
export const createClient = (world: ClientWorld, app: App): TencentChatClient => ({
	call: async (api, body, options) => await new Call(world, app, api, body, options).run(),
});

/** What is wrong with a request, before anything is sent. */
export function checkRequest<Request>(
	api: Pick<Api<Request, unknown>, 'request' | 'maxRequestBytes'>,
	body: unknown,
): CallFailure | undefined {
	const outcome = api.request.safeParse(body);
	if (!outcome.success) return invalidRequest(outcome.error.issues);
	const bytes = byteLength(JSON.stringify(body));
	if (api.maxRequestBytes === undefined || bytes <= api.maxRequestBytes) return undefined;
	return invalidRequest([
		{
			path: [],
			message: `has ${bytes} bytes as sent, more than the ${api.maxRequestBytes} that Tencent Chat takes`,
		},
	]);
}

type Attempt<Reply> =
	| { readonly kind: 'done'; readonly reply: Reply }
	| { readonly kind: 'setback'; readonly setback: Setback; readonly cause: AttemptCause };

/** What a failure is described from. */
export type AttemptCause = TransportOutcome | AnswerProblem;

class Call<Request, Reply> {
	private tries = 0;
	private overLimitAnswers = 0;
	private pacedMs = 0;
	private startedMs = 0;
	private overLimitSinceMs = Infinity;
	private userSig = '';
	private departure: Departure | undefined;
	private readonly freeRepeats = new Set<Setback>();

	constructor(
		private readonly world: ClientWorld,
		private readonly app: App,
		private readonly api: Api<Request, Reply>,
		private readonly body: unknown,
		private readonly options: CallOptions,
	) {}

	async run(): Promise<CallResult<Reply>> {
		const invalid = checkRequest(this.api, this.body);
		if (invalid !== undefined) return { ...failure(invalid), report: this.report() };
		this.startedMs = this.world.time.now();
		for (;;) {
			const attempt = await this.attempt();
			if (attempt.kind === 'done') return { ...success(attempt.reply), report: this.report() };
			const stopped = await this.stopOrWait(attempt.setback);
			if (stopped !== undefined) return this.give(attempt.cause, stopped);
		}
	}

	private give(cause: AttemptCause, stopped: StopReason): CallResult<Reply> {
		return {
			...failure(failureOfSetback(cause, stopped, this.tries)),
			report: this.report(),
		};
	}

	private report(): CallReport {
		return {
			attempts: this.tries,
			overLimitAnswers: this.overLimitAnswers,
			pacedMs: this.pacedMs,
		};
	}

	/** Waits until the next try, or says why there is none. */
	private async stopOrWait(setback: Setback): Promise<StopReason | undefined> {
		const decision = this.decide(setback);
		if (decision.kind === 'stop') return decision.because;
		if (decision.free) {
			this.tries--;
			this.freeRepeats.add(setback);
		}
		if (decision.waitMs === 0) return undefined;
		const waited = await sleepUnlessAborted(this.world.time, decision.waitMs, this.options.signal);
		return waited ? undefined : 'cancelled';
	}

	private decide(setback: Setback): Decision {
		const nowMs = this.world.time.now();
		if (setback === 'overLimit') this.noteOverLimit(nowMs);
		if (setback === 'signatureRefused') this.world.userSigs.drop(this.signer());
		return decideRetry(
			setback,
			{
				tries: this.tries,
				maxTries: this.options.maxTries,
				elapsedMs: nowMs - this.startedMs,
				repeatableForMs: this.api.repeatableForMs,
				freeRepeats: this.freeRepeats,
				overLimitMs: Math.max(0, nowMs - this.overLimitSinceMs),
			},
			this.world.random,
		);
	}

	private noteOverLimit(nowMs: number): void {
		this.overLimitAnswers++;
		this.overLimitSinceMs = Math.min(this.overLimitSinceMs, nowMs);
		this.departure?.overLimit();
	}

	private async attempt(): Promise<Attempt<Reply>> {
		this.tries++;
		this.departure = undefined;
		this.userSig = await this.world.userSigs.get(this.signer());
		const outcome = await this.world.transport.send({
			origin: this.app.endpoint.origin,
			path: this.signedPath(),
			body: JSON.stringify(this.body),
			timeoutMs: this.options.timeoutMs,
			signal: this.options.signal,
			mayLeave: async () => await this.waitForTurn(),
		});
		this.noteAnswer();
		return this.judge(outcome);
	}

	private async waitForTurn(): Promise<boolean> {
		const { time } = this.world;
		const fromMs = time.now();
		this.departure = await this.pacer().depart(this.options.lane, this.options.signal);
		this.pacedMs += time.now() - fromMs;
		return this.departure !== undefined;
	}

	private noteAnswer(): void {
		if (this.departure === undefined) return;
		this.departure.ended();
		const latencyMs = this.world.time.now() - this.departure.leftMs;
		this.options.onAnswer?.(latencyMs, this.pacer().callsPerSecond());
	}

	private pacer(): Pacer {
		return this.world.pacers.of(`${this.app.endpoint.origin} ${this.app.sdkAppId}`, this.api);
	}

	private judge(outcome: TransportOutcome): Attempt<Reply> {
		if (outcome.kind === 'fault') {
			const stale = outcome.fault === 'connectionLost' && !outcome.left;
			const setback = stale ? 'staleConnection' : setbackOfFault[outcome.fault];
			return { kind: 'setback', setback, cause: outcome };
		}
		const answer = readAnswer(outcome.httpStatus, outcome.text, this.api.reply);
		return answer.ok
			? { kind: 'done', reply: answer.value }
			: { kind: 'setback', setback: setbackOfAnswer(answer.error), cause: answer.error };
	}

	private signer() {
		const { sdkAppId, secretKey, adminUserId } = this.app;
		return { sdkAppId, secretKey, userId: adminUserId };
	}

	private signedPath(): string {
		const query = new URLSearchParams({
			sdkappid: String(this.app.sdkAppId),
			identifier: this.app.adminUserId,
			usersig: this.userSig,
			random: String(randomInt(2 ** 32)),
			contenttype: 'json',
		});
		return `/${this.api.path}?${query.toString()}`;
	}
}

const setbackOfFault = {
	noConnection: 'noConnection',
	connectionLost: 'connectionLost',
	answerCut: 'unreadableAnswer',
	timeout: 'timeout',
	cancelled: 'cancelled',
} as const;

/** Codes after which a fresh signature may help. */
const signatureCodes: ReadonlySet<number> = new Set([20002, 70001, 70003, 70009]);

function setbackOfAnswer(problem: AnswerProblem): Setback {
	if (problem.kind === 'unreadable') return problem.repeatable ? 'unreadableAnswer' : 'final';
	if (signatureCodes.has(problem.errorCode)) return 'signatureRefused';
	switch (describeErrorCode(problem.errorCode)?.class) {
		case 'overLimit':
			return 'overLimit';
		case 'retry':
			return 'serverTrouble';
		default:
			return 'final';
	}
}
