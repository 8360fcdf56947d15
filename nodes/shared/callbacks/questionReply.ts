import { ownServerCodes } from '../errorCodes/ownServerCodes';
import type { Result } from '../result';
import { failure, success } from '../result';
import { acknowledgement } from './beforeSendReply';

/**
 * Codes for a refusal, both ends included. Tencent hands them on to the user's app together with
 * the text.
 */
export const refusalCodes = {
	group: ownServerCodes.group,
	/** https://trtc.io/document/43468 and 43467 */
	friend: { from: 38000, to: 39000 },
} as const;

/** What the app of the refused user gets, where the workflow sets it. */
export interface RefusalWords {
	readonly code?: number;
	readonly text?: string;
}

/** What should happen to an event, other than a message, that Tencent holds back. */
export type QuestionDecision =
	/** A user creates or joins a group, or creates a topic. */
	| ({ readonly question: 'createOrJoin'; readonly refuses: boolean } & RefusalWords)
	/**
	 * A user sends a gift, or an official account does something. For gifts Tencent takes any code
	 * but 0 as no; for official accounts its codes are not known. For neither are an app's own words
	 * documented.
	 */
	| ({ readonly question: 'otherEvent'; readonly refuses: boolean } & RefusalWords)
	/** A user brings others into a group. All of them can be refused, or some. */
	| ({
			readonly question: 'invite';
			readonly refuses: boolean;
			readonly refusedUserIds: readonly string[];
	  } & RefusalWords)
	/** A user adds friends, or answers their requests. Tencent wants an answer for each of them. */
	| ({
			readonly question: 'friend';
			readonly askedUserIds: readonly string[];
			readonly refusedUserIds: readonly string[];
	  } & RefusalWords);

/** The answer as Tencent reads it. */
export type QuestionReply = {
	readonly ActionStatus: 'OK';
	readonly ErrorCode: number;
	readonly ErrorInfo: string;
	readonly RefusedMembers_Account?: readonly string[];
	readonly ResultItem?: ReadonlyArray<{
		readonly To_Account: string;
		readonly ResultCode: number;
		readonly ResultInfo: string;
	}>;
};

/** Why a decision cannot be answered. `message` reads well after the label of `field`. */
export interface QuestionProblem {
	readonly field: 'code' | 'text' | 'refused' | 'asked';
	readonly message: string;
}

/**
 * Makes the answer to a callback before something other than a message. Fails where Tencent would
 * not act on the answer. The callbacks are `Group.CallbackBeforeCreateGroup`,
 * `…BeforeApplyJoinGroup`, `…BeforeInviteJoinGroup`, `…BeforeCreateTopic`,
 * `Sns.CallbackPrevFriendAdd`, `…PrevFriendResponse`, `Live.CallbackBeforeSendGift` and those of
 * official accounts.
 *
 * @see https://trtc.io/document/34370
 * @see https://trtc.io/document/34371
 * @see https://trtc.io/document/43468
 * @see https://trtc.io/document/72210
 */
export const questionReply = (
	decision: QuestionDecision,
): Result<QuestionReply, QuestionProblem> => {
	const problem = wordsProblem(decision);
	if (problem) return failure(problem);
	switch (decision.question) {
		case 'createOrJoin':
		case 'otherEvent':
			return success(decision.refuses ? refusal(decision) : acknowledgement);
		case 'invite':
			if (decision.refuses) return success(refusal(decision));
			return success({
				...acknowledgement,
				...(decision.refusedUserIds.length > 0 && {
					RefusedMembers_Account: decision.refusedUserIds,
				}),
			});
		case 'friend':
			return friendReply(decision);
	}
};

const refused = 1;

const refusal = ({ code = refused, text = '' }: RefusalWords): QuestionReply => ({
	...acknowledgement,
	ErrorCode: code,
	ErrorInfo: text,
});

const wordsProblem = ({
	question,
	code,
	text = '',
}: QuestionDecision): QuestionProblem | undefined => {
	const { from, to } = refusalCodes[question === 'friend' ? 'friend' : 'group'];
	if (code !== undefined && (!Number.isInteger(code) || code < from || code > to)) {
		return { field: 'code', message: `must be a whole number from ${from} to ${to}` };
	}
	if (code === undefined && text !== '' && question !== 'friend') {
		// Tencent shows the text only with a code of the app's own, so here it would be lost silently.
		return { field: 'text', message: 'reaches the user only together with a code' };
	}
	return undefined;
};

const friendReply = ({
	askedUserIds,
	refusedUserIds,
	code = refusalCodes.friend.from,
	text = '',
}: Extract<QuestionDecision, { question: 'friend' }>): Result<QuestionReply, QuestionProblem> => {
	const notAsked = refusedUserIds.find((userId) => !askedUserIds.includes(userId));
	if (notAsked !== undefined) {
		const message = `names ${notAsked}, whom Tencent does not ask about`;
		return failure({ field: 'refused', message });
	}
	if (askedUserIds.length === 0) {
		return failure({ field: 'asked', message: 'must name the users that Tencent asks about' });
	}
	return success({
		...acknowledgement,
		ResultItem: askedUserIds.map((userId) =>
			refusedUserIds.includes(userId)
				? { To_Account: userId, ResultCode: code, ResultInfo: text }
				: { To_Account: userId, ResultCode: 0, ResultInfo: '' },
		),
	});
};
