import type { BeforeSendDecision } from '../../../shared/callbacks/beforeSendReply';
import { inexactIssue } from '../../../shared/client/checkRequest';
import type { MessageBody, MessageBodySchema } from '../../../shared/elements/messageBodySchema';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import { readEdit } from '../../fields/message/edit';
import type { InputFailure } from '../../fields/inputFailure';
import { inputFailure } from '../../fields/inputFailure';
import { describeIssues } from '../../fields/labels';
import type { Parameters } from '../../fields/parameters';
import { withoutUnset } from '../calls/request';
import type { BodyEdit } from '../messages/edit/readMessageEdit';
import { messageEditLabels, readBodyEdit } from '../messages/edit/readMessageEdit';
import { originalBody } from './originalBody';

/** What is delivered instead; where no word had to be replaced, the message as it was sent. */
export async function readRewrite(
	parameters: Parameters,
): Promise<Result<BeforeSendDecision, InputFailure>> {
	const edit = readEdit(parameters, readBodyEdit);
	if (!edit.ok) return edit;
	const { body, customData } = edit.value;
	const contents = await contentsOf(body, parameters);
	if (!contents.ok) return contents;
	if (contents.value === 'asSent') return success({ action: 'allow' });
	const rewritten = withoutUnset({ MsgBody: contents.value, CloudCustomData: customData });
	const inexact = inexactIssue(rewritten);
	if (inexact)
		return failure(inputFailure(describeIssues(rewritten, [inexact], messageEditLabels)));
	return success({
		action: 'rewrite',
		...(contents.value !== undefined && { msgBody: contents.value }),
		...(typeof customData === 'string' && { cloudCustomData: customData }),
	});
}

async function contentsOf(
	edit: BodyEdit | undefined,
	parameters: Parameters,
): Promise<Result<MessageBody | 'asSent' | undefined, InputFailure>> {
	const { messageBodySchema, storedMessageBodySchema } =
		await import('../../../shared/elements/messageBodySchema');
	if (edit === undefined) return success(undefined);
	if (edit.kind === 'whole') return check(messageBodySchema, edit.msgBody);
	const given = originalBody.read(parameters);
	if (!given.ok) return given;
	const original = check(storedMessageBodySchema, given.value);
	if (!original.ok) return original;
	const changed = edit.of(original.value);
	if (!changed.ok) return changed;
	const { msgBody, replaced } = changed.value;
	return replaced?.length === 0 ? success('asSent') : check(storedMessageBodySchema, msgBody);
}

function check(schema: MessageBodySchema, body: unknown): Result<MessageBody, InputFailure> {
	const checked = schema.safeParse(body);
	if (checked.success) return success(checked.data);
	const issues = checked.error.issues.map(({ path, message }) => ({
		path: ['MsgBody', ...path],
		message,
	}));
	return failure(inputFailure(describeIssues({ MsgBody: body }, issues, messageEditLabels)));
}
