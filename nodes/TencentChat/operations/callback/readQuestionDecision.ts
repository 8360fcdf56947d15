import type { QuestionDecision, RefusalWords } from '../../../shared/callbacks/questionReply';
import type { Result } from '../../../shared/result';
import { success } from '../../../shared/result';
import type { InputFailure } from '../../fields/inputFailure';
import type { Parameters } from '../../fields/parameters';
import type { OtherQuestion } from './questionFields';
import { askedUsers, decisionMenus, refusedUsers } from './questionFields';
import { readRefusal } from './refusalFields';

/** The decision about something other than a message. */
export function readQuestionDecision(
	question: OtherQuestion,
	parameters: Parameters,
): Result<QuestionDecision, InputFailure> {
	const chosen = decisionMenus[question].read(parameters);
	if (!chosen.ok) return chosen;
	const refusal = chosen.value === 'allow' ? success({}) : readRefusal(parameters);
	if (!refusal.ok) return refusal;
	const words: RefusalWords = refusal.value;
	const refuses = chosen.value === 'block';
	if (question === 'createOrJoin') return success({ question, refuses, ...words });
	if (question === 'otherEvent') return success({ question, refuses });

	const named =
		chosen.value === 'blockSome' ? refusedUsers.read(parameters) : success<readonly string[]>([]);
	if (!named.ok) return named;
	if (question === 'invite') {
		// Some are refused without a word of the app's own: Tencent takes their names alone.
		return success({ question, refuses, refusedUserIds: named.value, ...(refuses && words) });
	}
	const asked = askedUsers.read(parameters);
	if (!asked.ok) return asked;
	const refusedUserIds = refuses ? asked.value : named.value;
	return success({ question, askedUserIds: asked.value, refusedUserIds, ...words });
}
