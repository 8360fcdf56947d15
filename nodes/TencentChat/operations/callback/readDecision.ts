import type { BeforeSendDecision } from '../../../shared/callbacks/beforeSendReply';
import type { Result } from '../../../shared/result';
import { success } from '../../../shared/result';
import type { InputFailure } from '../../fields/inputFailure';
import type { Parameters } from '../../fields/parameters';
import { readRefusal } from './refusalFields';
import { readRewrite } from './readRewrite';
import { decisionMenu, sentToMenu } from './replyChoices';

/** The decision about a message that the form holds. Whether code and text fit together is for the reply to say. */
export async function readDecision(
	parameters: Parameters,
): Promise<Result<BeforeSendDecision, InputFailure>> {
	const chosen = decisionMenu.read(parameters);
	if (!chosen.ok) return chosen;
	switch (chosen.value) {
		case 'block':
			return readBlock(parameters);
		case 'drop':
			return success({ action: 'drop' });
		case 'rewrite':
			return await readRewrite(parameters);
		default:
			return success({ action: 'allow' });
	}
}

function readBlock(parameters: Parameters): Result<BeforeSendDecision, InputFailure> {
	const sentTo = sentToMenu.read(parameters);
	if (!sentTo.ok) return sentTo;
	const words = readRefusal(parameters);
	if (!words.ok) return words;
	return success({ action: 'block', conversation: sentTo.value, ...words.value });
}
