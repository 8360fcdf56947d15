import type { BeforeSendDecision } from '../../../shared/callbacks/beforeSendReply';
import { messageBodySchema } from '../../../shared/elements/messageBodySchema';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import { readEdit } from '../../fields/edit';
import type { InputFailure } from '../../fields/inputFailure';
import { inputFailure } from '../../fields/inputFailure';
import { readNumber } from '../../fields/numbers';
import type { Parameters } from '../../fields/parameters';
import { describeIssues } from '../../fields/shownNames';
import { readOptionalText } from '../../fields/text';

/** The decision that the form holds. Whether code and text fit together is for the reply to say. */
export function readDecision(parameters: Parameters): Result<BeforeSendDecision, InputFailure> {
	switch (parameters.value('decision')) {
		case 'block':
			return success(readBlock(parameters));
		case 'drop':
			return success({ action: 'drop' });
		case 'rewrite':
			return readRewrite(parameters);
		case 'allow':
			return success({ action: 'allow' });
		default:
			return failure(inputFailure('Decision must be one of allow, block, rewrite and drop'));
	}
}

function readBlock(parameters: Parameters): BeforeSendDecision {
	const code = readNumber(parameters.value('errorCode'));
	const text = readOptionalText(parameters.value('errorInfo'));
	return {
		action: 'block',
		conversation: parameters.value('conversation') === 'group' ? 'group' : 'oneToOne',
		// What is no number is refused as one that no message may have.
		...(code !== undefined && { code: typeof code === 'number' ? code : NaN }),
		...(text !== undefined && { text: typeof text === 'string' ? text : JSON.stringify(text) }),
	};
}

function readRewrite(parameters: Parameters): Result<BeforeSendDecision, InputFailure> {
	const edit = readEdit(parameters);
	if (!edit.ok) return edit;
	const { MsgBody, CloudCustomData } = edit.value;
	const msgBody = messageBodySchema.optional().safeParse(MsgBody);
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
		...(CloudCustomData !== undefined && { cloudCustomData: CloudCustomData }),
	});
}
