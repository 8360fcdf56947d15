import type { Permit } from '../rateLimit/permit';
import { failure } from '../result';
import { redactJson } from '../redaction/redact';
import { mayHoldSecret } from '../redaction/secretForms';
import { signedQuery } from '../signing/signedQuery';
import type { TransportOutcome } from '../transport/transport';
import { readAnswer } from './answer';
import type { AttemptFailureCause } from './attemptFailure';
import { attemptFailureOf } from './attemptFailure';
import type { Attempted, CallParts, NotSent } from './callParts';

/** Makes one try of a call: waits until it may go, sends it, and tells the state of the app. */
export async function attempt<Reply>(call: CallParts<Reply>): Promise<Attempted<Reply>> {
	const { standing, record, rateLimiter, part } = call;
	const { flow, stop } = call.options;
	for (;;) {
		const opened = await record.held(standing.untilOpen(stop));
		if (opened !== 'open') return { kind: 'notSent', because: opened };
		const permit = await record.paced(rateLimiter.takePermit(flow, stop, part));
		if (permit === undefined) {
			standing.passOn();
			return { kind: 'notSent', because: 'stopped' };
		}
		try {
			if (standing.isOpen()) return await sendAs(standing.begin(), call, permit);
		} finally {
			permit.end();
		}
	}
}

/** @param end tells that the try is over */
async function sendAs<Reply>(
	end: () => void,
	call: CallParts<Reply>,
	permit: Permit,
): Promise<Attempted<Reply>> {
	try {
		return await send(call, permit);
	} finally {
		end();
	}
}

/** Signs a call that has its permit, sends it and reads the answer. */
async function send<Reply>(call: CallParts<Reply>, permit: Permit): Promise<Attempted<Reply>> {
	const { app, api, options, dependencies } = call;
	const origin = dependencies.failover.originOf(app.endpoint, dependencies.time.now());
	const userSig = await dependencies.userSigs.get(app);
	let notSent: NotSent | undefined;
	const outcome = await dependencies.transport.send({
		origin,
		path: `/${api.path}?${new URLSearchParams(signedQuery(app, userSig)).toString()}`,
		body: call.json,
		timeoutMs: options.timeoutMs,
		stop: options.stop,
		beforeSend: async () => {
			notSent = await reasonToStay(call, permit);
			return notSent === undefined;
		},
	});
	if (notSent !== undefined) return { kind: 'notSent', because: notSent };
	if (outcome.kind === 'fault') return noteFault(call, permit, origin, outcome);
	// A server that shows a request's address in its answer would otherwise bring it into items.
	const secrets = [userSig, app.secretKey];
	const clean = (json: unknown) =>
		mayHoldSecret(outcome.text, secrets) ? redactJson(json, secrets) : json;
	const answer = readAnswer(outcome.httpStatus, outcome.text, api, clean);
	const { retryAfterMs } = outcome;
	const leftMs = permit.leftMs();
	if (answer.ok) {
		permit.answered();
		call.standing.succeeded();
		return { kind: 'sent', answer, leftMs, retryAfterMs };
	}
	const attemptFailure = attemptFailureOf(answer.error);
	const overLimit = attemptFailure === 'overLimit';
	permit.answered(overLimit ? exceededBy(call, answer.error) : undefined, retryAfterMs);
	call.standing.failed(attemptFailure, answer.error, { leftMs });
	if (attemptFailure === 'signatureRefused') dependencies.userSigs.drop(app, userSig);
	return { kind: 'sent', answer, leftMs, retryAfterMs };
}

/** Waits for the pace, with a connection at hand, and looks once more whether the call may still go. */
async function reasonToStay<Reply>(
	{ options, record, standing, mayBeSent }: CallParts<Reply>,
	permit: Permit,
): Promise<NotSent | undefined> {
	if (!(await record.paced(permit.leave(options.stop)))) return 'stopped';
	if (!mayBeSent()) return 'tooLate';
	return standing.verdict() === undefined ? undefined : 'givenUp';
}

function noteFault<Reply>(
	{ app, dependencies, standing }: CallParts<Reply>,
	permit: Permit,
	origin: string,
	outcome: Extract<TransportOutcome, { kind: 'fault' }>,
): Attempted<Reply> {
	const leftMs = outcome.left ? permit.leftMs() : undefined;
	const attemptFailure = attemptFailureOf(outcome);
	const hasBackup =
		attemptFailure === 'noConnection' &&
		dependencies.failover.unreachable(app.endpoint, origin, dependencies.time.now());
	standing.failed(attemptFailure, outcome, { leftMs, hasBackup });
	return { kind: 'sent', answer: failure(outcome), leftMs, retryAfterMs: undefined };
}

const exceededBy = <Reply>(
	{ api }: CallParts<Reply>,
	cause: AttemptFailureCause,
): 'app' | 'part' =>
	cause.kind === 'refused' && api.partLimit?.errorCodes.includes(cause.errorCode) === true
		? 'part'
		: 'app';
