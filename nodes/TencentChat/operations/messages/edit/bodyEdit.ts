import { textToWire } from '../../../../shared/elements/toWire';
import type { MessageBody } from '../../../../shared/elements/messageBodySchema';
import type { Result } from '../../../../shared/result';
import { success } from '../../../../shared/result';
import { replaceWordsInput, textOfStored } from '../../../fields/bodyInputs';
import type { InputFailure } from '../../../fields/inputFailure';
import type { Parameters } from '../../../fields/parameters';
import { readBodyText, readMessageBody } from '../../../fields/readMessageBody';
import { readWordRule } from '../../../fields/words';
import type { BodyChange } from './changeBody';
import { redact, replaceText } from './changeBody';

/** What becomes of a body: another in its place, or a change of the one that is there. */
export type BodyEdit =
	| { readonly kind: 'whole'; readonly msgBody: readonly unknown[] }
	| {
			readonly kind: 'change';
			/** A body with what the form gives in it, by which a form that is wrong is told early. */
			readonly example: readonly unknown[];
			readonly of: (body: MessageBody) => Result<BodyChange, InputFailure>;
	  };

export function readBodyEdit(parameters: Parameters): Result<BodyEdit, InputFailure> {
	switch (parameters.value('msgBodyInput')) {
		case textOfStored.value:
			return readNewText(parameters);
		case replaceWordsInput.value:
			return readReplacing(parameters);
		default: {
			const msgBody = readMessageBody(parameters);
			return msgBody.ok ? success({ kind: 'whole', msgBody: msgBody.value }) : msgBody;
		}
	}
}

function readNewText(parameters: Parameters): Result<BodyEdit, InputFailure> {
	const text = readBodyText(parameters);
	if (!text.ok) return text;
	const of = (body: MessageBody) => replaceText(body, text.value);
	return success({ kind: 'change', example: text.value, of });
}

function readReplacing(parameters: Parameters): Result<BodyEdit, InputFailure> {
	const rule = readWordRule(parameters);
	if (!rule.ok) return rule;
	const of = (body: MessageBody) => redact(body, rule.value);
	return success({ kind: 'change', example: textToWire('text'), of });
}
