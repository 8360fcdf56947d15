import { createHash } from 'node:crypto';
import { flatText } from '../elements/textOfBody';
import type { Result } from '../result';
import type { CallbackBody, CallbackFields } from './callbackBody';
import type { CallbackQuery } from './callbackQuery';
import { signProblem } from './callbackSign';
import { anyEvent, waitsForAnswer } from './commands';
import { eventKeyOf } from './eventKey';
import type { LoopGuard } from './loopGuard';
import { isGuarded } from './loopGuard';
import type { RecentKeys } from './recentKeys';
import type { Refusal } from './refusal';
import { refusals } from './refusal';

/** The app whose callbacks are received. */
export interface CallbackApp {
	readonly sdkAppId: string;
	/** The authentication token of the console; empty when the app has none. */
	readonly callbackToken: string;
}

export interface CallbackSettings {
	/** CallbackCommand values, or `any` among them. */
	readonly events: readonly string[];
	readonly loopGuard: LoopGuard;
	/** Whether the workflow decides about what Tencent holds back. */
	readonly workflowDecides: boolean;
	readonly skipRepeatedEvents: boolean;
}

export interface DedupeCaches {
	/** Calls of the last two minutes, which is how long a signature can be used again. */
	readonly calls: RecentKeys;
	/** Events of the last ten minutes, within which Tencent may report one again. */
	readonly events: RecentKeys;
}

/** What is done with a call. Only an accepted one starts the workflow. */
export type Verdict =
	| { readonly kind: 'refused'; readonly refusal: Refusal }
	| {
			readonly kind: 'acknowledged';
			readonly because: 'urlCheck' | 'notSelected' | 'guarded' | 'replayed' | 'repeated';
	  }
	| { readonly kind: 'accepted'; readonly command: string; readonly item: CallbackFields };

interface Call {
	readonly query: CallbackQuery;
	readonly body: () => Promise<Result<CallbackBody, Refusal>>;
	readonly app: CallbackApp;
	/**
	 * Read only once the call is known to come from the app: an expression that fails throws, n8n
	 * then records a failed execution, and strangers must not be able to cause that.
	 */
	readonly settings: () => CallbackSettings;
	readonly dedupeCaches: DedupeCaches;
	/** The wall clock, in ms since 1970. */
	readonly nowMs: number;
}

/**
 * Decides about one call of the webhook. Calls that the URL alone shows to be foreign are refused
 * before their body is read. Rejects only where `settings` throws.
 *
 * @see https://trtc.io/document/34354
 */
export const judgeCallback = async (call: Call): Promise<Verdict> => {
	const { query, app, nowMs } = call;
	const namesEvent = query.sdkAppId !== undefined && query.command !== undefined;
	const refusal = namesEvent ? refusalByQuery(query, app, nowMs) : undefined;
	if (refusal) return refused(refusal);

	const body = await call.body();
	if (!body.ok) return refused(body.error);
	const { fields } = body.value;
	// The console's URL check may leave out the app or the command, and its body may be empty.
	if (Object.keys(fields).length === 0) return acknowledged('urlCheck');
	if (query.sdkAppId === undefined || query.command === undefined) {
		if (fields.CallbackCommand === undefined) return acknowledged('urlCheck');
		return refused(query.sdkAppId === undefined ? refusals.foreignApp : refusals.mismatch);
	}
	const { command } = query;
	const { CallbackCommand: named = command } = fields;
	if (named !== command) return refused(refusals.mismatch);

	const settings = call.settings();
	if (!settings.events.includes(command) && !settings.events.includes(anyEvent)) {
		return acknowledged('notSelected');
	}
	// To acknowledge what the workflow has to decide would be to let it through.
	const isDecided = settings.workflowDecides && waitsForAnswer(command);
	if (!isDecided && isGuarded(settings.loopGuard, command, query.optPlatform)) {
		return acknowledged('guarded');
	}
	const seen = seenBefore(call, command, body.value, settings);
	if (seen !== undefined) return acknowledged(seen);
	return { kind: 'accepted', command, item: itemOf(command, query, fields) };
};

/**
 * Says whether the same call or event came before. Does not look where Tencent waits for the
 * answer: there an acknowledgement would mean "deliver", and only the workflow may decide that.
 */
const seenBefore = (
	{ query, dedupeCaches }: Call,
	command: string,
	{ fields, raw }: CallbackBody,
	{ skipRepeatedEvents }: CallbackSettings,
): 'replayed' | 'repeated' | undefined => {
	if (waitsForAnswer(command)) return undefined;
	if (query.sign !== undefined && dedupeCaches.calls.sawBefore(callKeyOf(query, raw))) {
		return 'replayed';
	}
	const eventKey = skipRepeatedEvents ? eventKeyOf(command, fields) : undefined;
	return eventKey !== undefined && dedupeCaches.events.sawBefore(eventKey) ? 'repeated' : undefined;
};

const refused = (refusal: Refusal): Verdict => ({ kind: 'refused', refusal });

const acknowledged = (because: Extract<Verdict, { kind: 'acknowledged' }>['because']): Verdict => ({
	kind: 'acknowledged',
	because,
});

/** Refuses what is of another app, or not signed with this app's token. */
const refusalByQuery = (
	{ sdkAppId, sign, requestTime }: CallbackQuery,
	{ sdkAppId: ownSdkAppId, callbackToken: token }: CallbackApp,
	nowMs: number,
): Refusal | undefined => {
	if (sdkAppId !== ownSdkAppId) return refusals.foreignApp;
	if (token === '') return undefined;
	const problem = signProblem({ token, sign, requestTime, nowMs });
	return problem && signRefusals[problem];
};

const signRefusals = {
	missing: refusals.unsigned,
	wrong: refusals.forged,
	stale: refusals.stale,
};

/** The body is part of the key, since Tencent signs every callback of one second alike. */
const callKeyOf = ({ sign, requestTime }: CallbackQuery, raw: Uint8Array | string): string =>
	createHash('sha256').update(`${sign} ${requestTime} `).update(raw).digest('base64');

/**
 * Makes the item that starts the workflow: the body's own fields, the text of its message, and from
 * the URL what says where the event came from.
 */
const itemOf = (command: string, query: CallbackQuery, fields: CallbackFields): CallbackFields => ({
	CallbackCommand: command,
	...flatText(fields.MsgBody),
	...fields,
	SdkAppid: Number(query.sdkAppId),
	...(query.clientIp !== undefined && { ClientIP: query.clientIp }),
	...(query.optPlatform !== undefined && { OptPlatform: query.optPlatform }),
});
