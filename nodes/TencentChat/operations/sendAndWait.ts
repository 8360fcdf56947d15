import { textToWire } from '../../shared/elements/toWire';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { Parameters } from '../fields/parameters';
import type { CallContext, LoadApi } from './callContext';
import { onFirstUse } from './onFirstUse';
import type { AskAndWait } from './operation';
import type { ItemFailure } from './outputEntry';

/** How one kind of message asks a person, and stops asking. */
export interface AskInChat<Sent, Edited> {
	readonly send: LoadApi<unknown, Sent>;
	/** The request that sends a body. */
	readonly body: (
		parameters: Parameters,
		msgBody: unknown,
		session: CallContext,
	) => Record<string, unknown>;
	/** What identifies the sent message for the API that edits it, or why nobody got it. */
	readonly sent: (
		body: Record<string, unknown>,
		reply: Sent,
		session: CallContext,
	) => Result<Readonly<Record<string, unknown>>, ItemFailure>;
	readonly edit: LoadApi<unknown, Edited>;
}

/** A question that is one message, and is edited when it has been answered. */
export function askInChat<Sent, Edited>(kind: AskInChat<Sent, Edited>): AskAndWait {
	const send = onFirstUse(kind.send);
	const edit = onFirstUse(kind.edit);
	return {
		ask: async (parameters, text, session) => {
			const body = kind.body(parameters, textToWire(text), session);
			const result = await session.call(send, body);
			return result.ok ? kind.sent(body, result.value, session) : failure(result.error);
		},
		preview: async (parameters, text, session) =>
			await session.preview(send, kind.body(parameters, textToWire(text), session)),
		rewrite: async (sent, text, session) => {
			const result = await session.call(edit, { ...sent, MsgBody: textToWire(text) });
			return result.ok ? success(undefined) : failure(result.error);
		},
	};
}
