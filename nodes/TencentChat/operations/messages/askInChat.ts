import type { LoadApi } from '../../../shared/apis';
import { textToWire } from '../../../shared/elements/toWire';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import { questionFields } from '../../fields/question/question';
import type { CallContext } from '../callContext';
import type { AskAndWait, OperationForm } from '../operation';
import type { ItemFailure } from '../outputEntry';
import type { Readers } from '../calls/request';
import { fieldsOf, labelsOf, readAll } from '../calls/request';

/** How one kind of message asks a person, and stops asking. */
export interface AskInChat<Request extends object, Sent, Edit, Edited> {
	readonly send: LoadApi<Request, Sent>;
	/** What each field of the request is read from. The node itself writes the text. */
	readonly request: (text: ReturnType<typeof textToWire>) => Readers<NoInfer<Request>>;
	/** What identifies the sent message for the API that edits it, or why nobody got it. */
	readonly sent: (
		body: NoInfer<Request>,
		reply: NoInfer<Sent>,
		context: CallContext,
	) => Result<Readonly<Record<string, unknown>>, ItemFailure>;
	readonly edit: LoadApi<Edit, Edited>;
	/** The request that edits it, by what the execution kept of it. */
	readonly edited: (
		kept: Readonly<Record<string, unknown>>,
		MsgBody: readonly unknown[],
	) => NoInfer<Edit>;
}

/** A question that is one message, and is edited when it has been answered. */
export function askInChat<Request extends object, Sent, Edit, Edited>(
	kind: AskInChat<Request, Sent, Edit, Edited>,
): AskAndWait & OperationForm {
	const form = { ...kind.request([]) };
	return {
		fields: [...fieldsOf(form), ...questionFields],
		labels: labelsOf(form),
		ask: async (parameters, text, context) => {
			const body = readAll<Request>(kind.request(textToWire(text)), parameters, context);
			if (!body.ok) return body;
			const result = await context.call(kind.send, body.value);
			return result.ok ? kind.sent(body.value, result.value, context) : failure(result.error);
		},
		preview: async (parameters, text, context) => {
			const body = readAll<Request>(kind.request(textToWire(text)), parameters, context);
			return body.ok ? await context.preview(kind.send, body.value) : [{ failure: body.error }];
		},
		rewrite: async (kept, text, context) => {
			const result = await context.call(kind.edit, kind.edited(kept, textToWire(text)));
			return result.ok ? success(undefined) : failure(result.error);
		},
	};
}
