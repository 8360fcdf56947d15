import type { BeforeSendDecision } from '../../../shared/callbacks/beforeSendReply';
import { inexactIssue } from '../../../shared/client/checkRequest';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import { readChoice } from '../../fields/choices';
import { readEdit } from '../../fields/edit';
import type { InputFailure } from '../../fields/inputFailure';
import { inputFailure } from '../../fields/inputFailure';
import { readNumber } from '../../fields/numbers';
import type { Parameters } from '../../fields/parameters';
import { describeIssues } from '../../fields/shownNames';
import { readOptionalText } from '../../fields/text';
import { onFirstUse } from '../onFirstUse';
import { decisionMenu, sentToMenu } from './replyChoices';

const messageBodySchema = onFirstUse(
	async () => (await import('../../../shared/elements/messageBodySchema')).messageBodySchema,
);

/** The decision that the form holds. Whether code and text fit together is for the reply to say. */
export async function readDecision(
	parameters: Parameters,
): Promise<Result<BeforeSendDecision, InputFailure>> {
	const chosen = readChoice(decisionMenu, parameters);
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
	const sentTo = readChoice(sentToMenu, parameters);
	if (!sentTo.ok) return sentTo;
	const code = readNumber(parameters.value('errorCode'));
	const text = readOptionalText(parameters.value('errorInfo'));
	return success({
		action: 'block',
		conversation: sentTo.value === 'group' ? 'group' : 'oneToOne',
		// What is no number is refused as one that no message may have.
		...(code !== undefined && { code: typeof code === 'number' ? code : NaN }),
		...(text !== undefined && { text: typeof text === 'string' ? text : JSON.stringify(text) }),
	});
}

async function readRewrite(
	parameters: Parameters,
): Promise<Result<BeforeSendDecision, InputFailure>> {
	const edit = readEdit(parameters);
	if (!edit.ok) return edit;
	const inexact = inexactIssue(edit.value);
	if (inexact) return failure(inputFailure(describeIssues(edit.value, [inexact])));
	const { MsgBody, CloudCustomData } = edit.value;
	const schema = await messageBodySchema();
	const msgBody = schema.optional().safeParse(MsgBody);
	if (!msgBody.success) {
		const issues = msgBody.error.issues.map(({ path, message }) => ({
			path: ['MsgBody', ...path],
			message,
		}));
		return failure(inputFailure(describeIssues(edit.value, issues)));
	}
	return success({
		action: 'rewrite',
		...(msgBody.data !== undefined && { msgBody: msgBody.data }),
		...(typeof CloudCustomData === 'string' && { cloudCustomData: CloudCustomData }),
	});
}
