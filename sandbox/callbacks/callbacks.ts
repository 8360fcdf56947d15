import { callbackAddress } from './address';
import { postCallback } from './post';
import type { CallbackRecord, CallbackSettings, Origin, Verdict } from './callbackTypes';
import { readVerdict, wordsOf, type VerdictCodes } from './beforeSendVerdict';

export type CallbackBody = Readonly<Record<string, unknown>>;

/** Tells the app what happens, if a callback URL is set. */
export interface Callbacks {
	/** Asks before a message is delivered, and waits for the answer. It never asks twice. */
	before(
		command: string,
		body: CallbackBody,
		origin: Origin,
		codes: VerdictCodes,
	): Promise<Verdict>;
	/**
	 * Tells of something that has happened. The API call that caused it does not wait for the answer.
	 */
	after(command: string, body: CallbackBody, origin: Origin): void;
	/** All callbacks that were sent so far, in order of their start. */
	readonly records: CallbackRecord[];
	/** Resolves when every callback was answered or has failed. */
	settled: () => Promise<void>;
	/** Aborts callbacks that wait for an answer, and sends no more. */
	close(): void;
}

export interface CallbackParts {
	/** Read again for every callback, so that settings can be changed while the sandbox runs. */
	settings: () => CallbackSettings | undefined;
	sdkAppId: number;
	token: string;
	nowMs: () => number;
	/** Called for every callback once it was answered or has failed. */
	finished: (record: CallbackRecord) => void;
}

export const createCallbacks = ({
	settings,
	sdkAppId,
	token,
	nowMs,
	finished,
}: CallbackParts): Callbacks => {
	const records: CallbackRecord[] = [];
	const underWay = new Set<Promise<unknown>>();
	const closing = new AbortController();

	const settingsFor = (command: string): CallbackSettings | undefined => {
		const current = closing.signal.aborted ? undefined : settings();
		const wanted = current?.commands?.includes(command) ?? true;
		return wanted ? current : undefined;
	};
	const send = async (current: CallbackSettings, url: string, body: CallbackBody, attempt = 1) => {
		const record: CallbackRecord = { command: String(body.CallbackCommand), url, body, attempt };
		records.push(record);
		await postCallback(record, current.timeoutMs ?? TIMEOUT_MS, closing.signal);
		return record;
	};
	const addressFor = (
		{ url, token: own = token }: CallbackSettings,
		command: string,
		origin: Origin,
	) => callbackAddress({ url, token: own, sdkAppId, command, origin, nowMs: nowMs() });

	return {
		records,
		async before(command, body, origin, codes) {
			const current = settingsFor(command);
			if (current === undefined) return { kind: 'deliver' };
			const url = addressFor(current, command, origin);
			const record = await send(current, url, { CallbackCommand: command, ...body });
			const verdict = record.problem ?? readVerdict(record.answer, codes);
			if (typeof verdict === 'string') record.problem = verdict;
			else record.verdict = wordsOf(verdict);
			finished(record);
			if (typeof verdict !== 'string') return verdict;
			return current.onFailedBefore === 'block'
				? { kind: 'block', errorCode: 80003 }
				: { kind: 'deliver' };
		},
		after(command, body, origin) {
			const current = settingsFor(command);
			if (current === undefined) return;
			const attempts = current.retryAfterCallbacks ? MAX_ATTEMPTS : 1;
			// A retry sends the same bytes again, with the same signature, as Tencent does.
			const url = addressFor(current, command, origin);
			const sending = (async () => {
				for (let attempt = 1; attempt <= attempts && !closing.signal.aborted; attempt++) {
					const record = await send(current, url, { CallbackCommand: command, ...body }, attempt);
					finished(record);
					if (record.problem === undefined) return;
				}
			})();
			underWay.add(sending);
			void sending.finally(() => underWay.delete(sending));
		},
		async settled() {
			while (underWay.size > 0) await Promise.all(underWay);
		},
		close: () => closing.abort(),
	};
};

/** Tencent waits 2 seconds for the answer to a callback and then goes on without it. */
const TIMEOUT_MS = 2000;
/** A callback about something that has happened is sent three times at most, if retries are on. */
const MAX_ATTEMPTS = 3;
