import type { QuestionDecision, RefusalWords } from '../../../shared/callbacks/questionReply';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import type { InputFailure } from '../../fields/inputFailure';
import { inputFailure } from '../../fields/inputFailure';
import type { Parameters } from '../../fields/parameters';
import { splitIds } from '../../fields/lists';
import type { OtherQuestion } from './questionFields';
import { decisionMenus, questionLabels } from './questionFields';
import { readRefusal } from './readRefusal';

/** The decision about something other than a message. */
export function readQuestionDecision(
	question: OtherQuestion,
	parameters: Parameters,
): Result<QuestionDecision, InputFailure> {
	const chosen = decisionMenus[question].read(parameters);
	if (!chosen.ok) return chosen;
	const words: RefusalWords = chosen.value === 'allow' ? {} : readRefusal(parameters);
	const refuses = chosen.value === 'block';
	if (question === 'createOrJoin') return success({ question, refuses, ...words });
	if (question === 'otherEvent') return success({ question, refuses });

	const named = chosen.value === 'blockSome' ? readUsers('refused', parameters) : success([]);
	if (!named.ok) return named;
	if (question === 'invite') {
		// Some are refused without a word of the app's own: Tencent takes their names alone.
		return success({ question, refuses, refusedUserIds: named.value, ...(refuses && words) });
	}
	const asked = readUsers('asked', parameters);
	if (!asked.ok) return asked;
	const refusedUserIds = refuses ? asked.value : named.value;
	return success({ question, askedUserIds: asked.value, refusedUserIds, ...words });
}

const parameterNames = { refused: 'refusedUserIds', asked: 'askedUserIds' };

function readUsers(
	field: keyof typeof parameterNames,
	parameters: Parameters,
): Result<readonly string[], InputFailure> {
	const userIds = splitIds(parameters.value(parameterNames[field]));
	const texts = userIds.filter((userId) => typeof userId === 'string');
	if (texts.length === 0) {
		return failure(inputFailure(`${questionLabels[field]} must name at least one user`));
	}
	return texts.length === userIds.length
		? success(texts)
		: failure(inputFailure(`${questionLabels[field]} must be user IDs, which are texts`));
}
