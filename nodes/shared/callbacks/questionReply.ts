import { ownServerCodes } from '../errorCodes/ownServerCodes';
import type { Result } from '../result';
import { failure, success } from '../result';
import { acknowledgement } from './beforeSendReply';

/** Codes for a refusal that Tencent hands on to the user's app together with the text. */
export const refusalCodes = {
	group: ownServerCodes.group,
	/** https://trtc.io/document/43468 and 43467 */
	friend: { from: 38000, to: 39000 },
} as const;

/** What the app of the refused user gets. Both may be missing. */
export interface RefusalWords {
	readonly code?: number;
	readonly text?: string;
}

/** What is to become of something that Tencent holds back, other than a message. */
export type QuestionDecision =
	/** Creating or joining a group, creating a topic. */
	| ({ readonly question: 'createOrJoin'; readonly refuses: boolean } & RefusalWords)
	/**
	 * Sending a gift, for which Tencent takes any code but 0 as no, and what official accounts do, for
	 * which its codes are not known. No words of the app's own are documented for either.
	 */
	| ({ readonly question: 'otherEvent'; readonly refuses: boolean } & RefusalWords)
	/** Bringing others into a group: all of them, or some. */
	| ({
			readonly question: 'invite';
			readonly refuses: boolean;
			readonly refusedUserIds: readonly string[];
	  } & RefusalWords)
	/** Adding friends, or answering their requests. Tencent wants a word about each of them. */
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

/** Why a decision cannot be answered, in words that follow the field's label. */
export interface QuestionProblem {
	readonly field: 'code' | 'text' | 'refused' | 'asked';
	readonly message: string;
}

/**
 * The answer to a callback before something other than a message: `Group.CallbackBeforeCreateGroup`,
 * `…BeforeApplyJoinGroup`, `…BeforeInviteJoinGroup`, `Sns.CallbackPrevFriendAdd`, `…PrevFriendResponse`.
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
		// With Tencent's own code the user never sees the text, so it would be lost without a word.
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
	const stranger = refusedUserIds.find((userId) => !askedUserIds.includes(userId));
	if (stranger !== undefined) {
		const message = `names ${stranger}, whom Tencent does not ask about`;
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
